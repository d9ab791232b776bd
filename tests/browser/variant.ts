import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests change of a manifest. */
export interface Manifest {
  version: string
  permissions: string[]
}

/** A copy of a build in a folder of its own, every file as it was built but the manifest. */
export interface Variant {
  dir: string
  /** Changes the manifest once more. */
  change(manifest: Partial<Manifest>): Promise<void>
  remove(): Promise<void>
}

export async function copyBuild(
  build: 'chrome' | 'firefox',
  change: (manifest: Manifest) => Partial<Manifest>,
): Promise<Variant> {
  const dir = await mkdtemp(join(tmpdir(), 'offprint-build-'))
  await cp(join('.output', build), dir, { recursive: true })
  const path = join(dir, 'manifest.json')
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'))
  const variant: Variant = {
    dir,
    change: (changes) => writeFile(path, JSON.stringify(Object.assign(manifest, changes))),
    remove: () => rm(dir, { recursive: true, force: true }),
  }
  await variant.change(change(manifest))
  return variant
}
