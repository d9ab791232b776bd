import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
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
        async () => (await readdir(folder)).filter((each) => !/\.(?:crdownload|part)$/.test(each)),
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
