import { mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import JSZip from 'jszip'
import { type Count, FAILED, PASSED } from './count.ts'
import { differences } from './differences.ts'
import { packagesOf } from './packages.ts'
import { ROOT, runTool, type Say } from './tool.ts'

/**
 * Does what a store's reviewer does: unpacks the source package elsewhere, builds and packs there for both browsers, and
 * compares. All must be the same bytes, the source package that comes of it included. Only `npm ci` is left out.
 */
export async function buildFromSources(say: Say): Promise<Count> {
  const packages = packagesOf(await readFile(join(ROOT, 'package.json'), 'utf8'))
  // Its real path: modules are known by theirs.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'offprint-sources-')))
  try {
    await unzip(join(ROOT, '.output', packages.sources), folder)
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
    for (const browser of ['chrome', 'firefox']) {
      if ((await runTool('wxt', ['zip', '-b', browser], say, folder)) !== 0) return FAILED
    }
    return await compare(folder, ['chrome', 'firefox', ...Object.values(packages)], say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function compare(folder: string, names: string[], say: Say): Promise<Count> {
  const found = await differences(join(ROOT, '.output'), join(folder, '.output'), names)
  for (const line of found) say(`${line}\n`)
  if (found.length === 0) say('Built from the source package: the same, byte for byte.\n')
  return found.length === 0 ? PASSED : FAILED
}

async function unzip(path: string, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(path))
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue
    const target = join(folder, entry.name)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await entry.async('nodebuffer'))
  }
}
