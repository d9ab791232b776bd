import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Offprint } from '../../browser/offprint.ts'
import { until } from '../../browser/until.ts'

export interface Download {
  name: string
  content: Buffer
}

/** Where a browser puts its downloads from now on. */
export async function catchDownloads(offprint: Offprint) {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-downloads-'))
  await offprint.downloadTo(folder)
  return {
    /** The file that is whole next, which is taken out of the folder. */
    async next(): Promise<Download> {
      const [name = ''] = await until(
        () => wholeIn(folder),
        (names) => names.length > 0,
        { timeout: 10_000, otherwise: 'nothing was downloaded' },
      )
      const content = await readFile(join(folder, name))
      await rm(join(folder, name))
      return { name, content }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Names of the files that have come whole: Firefox keeps an empty one in place for what comes beside it. */
async function wholeIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  const isWhole = async (name: string) =>
    !/\.(?:crdownload|part)$/.test(name) &&
    !names.some((each) => each.startsWith(name.split('.', 1)[0] ?? '') && each.endsWith('.part')) &&
    (await stat(join(folder, name))).size > 0
  const whole = await Promise.all(names.map(isWhole))
  return names.filter((_, at) => whole[at])
}
