import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes every IndexedDB of the extension, as a damaged disk does: the browser opens them empty and says nothing. */
export async function loseDatabases(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default', 'IndexedDB')
  const lost = (await readdir(folder)).filter((name) => name.startsWith('chrome-extension_'))
  if (lost.length === 0) throw new Error('there is nothing to lose')
  await Promise.all(lost.map((name) => rm(join(folder, name), { recursive: true })))
}
