import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Before all tests, in the process that starts those they run in: one folder for all profiles, which goes when all have ended. */
export default async function (): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-profiles-'))
  process.env.OFFPRINT_PROFILES = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
