import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inFirefox } from './lacks.ts'

/** Removes every IndexedDB of the extension, as a damaged disk does: the browser opens them empty and says nothing. */
export async function loseDatabases(profileDir: string): Promise<void> {
  // What Firefox keeps under a number besides is `storage.local`.
  const [folder, name] = inFirefox
    ? [join(profileDir, 'storage', 'default'), /^moz-extension\+{3}[\w-]+$/]
    : [join(profileDir, 'Default', 'IndexedDB'), /^chrome-extension_/]
  const lost = (await readdir(folder)).filter((each) => name.test(each))
  if (lost.length === 0) throw new Error('there is nothing to lose')
  const parts = lost.map((each) => join(folder, each, ...(inFirefox ? ['idb'] : [])))
  await Promise.all(parts.map((each) => rm(each, { recursive: true })))
}
