import { BackupProblem } from '@/utils/exchange/backup/problem'
import type { createLocal } from '@/utils/exchange/merge/local'
import type { createMemory } from '@/utils/exchange/merge/memory'
import { type Removals, type SyncDeps, synchronise } from '@/utils/exchange/merge/synchronise'
import type { Accounts, SyncState } from '@/utils/exchange/webdav/account'
import { DavProblem } from '@/utils/exchange/webdav/problem'
import { withPassphrase } from '@/utils/exchange/webdav/sealed'
import { createDav, type DavDeps } from '@/utils/exchange/webdav/webdav'
import type { Library } from '@/utils/library/library'
import { originPattern } from '@/utils/papers/links'
import { MINUTE } from '@/utils/time'

export const SYNC_ALARM = 'sync'
/** Between two times, and after something was done here: whoever does one thing mostly does another. */
export const EVERY_MINUTES = 30
const SOON_MINUTES = 1

interface Alarms {
  create(name: string, info: { delayInMinutes: number; periodInMinutes: number }): void | Promise<void>
  clear(name: string): unknown
}

export interface SyncingDeps extends DavDeps {
  accounts: Accounts
  local: ReturnType<typeof createLocal>
  memory: ReturnType<typeof createMemory>
  library: Pick<Library, 'announce'>
  alarms: Alarms
  allowed: (origins: string[]) => Promise<boolean>
  exclusively: (work: () => Promise<void>) => Promise<void>
  /** Something is to be removed here. */
  losing: () => Promise<unknown>
  /** Papers came of which only the ids are known. */
  fetchTexts: () => Promise<void>
  now: () => number
}

/** Syncs through the reader's own server: when asked, a while after something was done, and now and then. */
export function createSyncing(deps: SyncingDeps) {
  const { losing, accounts, local, memory, library, alarms, allowed, exclusively, fetchTexts, now } = deps
  /** While what was done elsewhere is written here, it is not news to be sent. */
  let adopting = false

  async function once(removals: Removals): Promise<void> {
    const account = await accounts.read()
    if (!account) return
    const before = await accounts.state()
    const kept = before.doneAt === undefined ? {} : { doneAt: before.doneAt }
    try {
      if (!(await allowed([originPattern(account.url)]))) throw new DavProblem('permission')
      const remote = withPassphrase(createDav(account, deps), account.passphrase)
      const { load, store } = memory
      const replica = await memory.replica()
      const done = await synchronise({ remote, replica, now, load, store, facts: local.facts, adopt, losing }, removals)
      await accounts.tell(done.kind === 'done' ? { doneAt: now(), last: done } : { ...kept, last: done })
      if (done.kind !== 'done') return
      if (done.added > 0) await fetchTexts()
    } catch (error) {
      await accounts.tell({ ...kept, problem: problemOf(error) })
    }
  }

  const adopt: SyncDeps['adopt'] = async (wanted) => {
    adopting = true
    try {
      if (await local.adopt(wanted)) {
        for (const change of ['lists', 'saves', 'reading', 'papers'] as const) library.announce(change)
      }
    } finally {
      adopting = false
    }
  }

  return {
    sync: (removals: Removals = 'ask'): Promise<void> => exclusively(() => once(removals)),

    /** Something was done here. */
    async soon(): Promise<void> {
      if (!adopting && (await accounts.read())) await ring(SOON_MINUTES)
    },

    /** The account is there, or gone. */
    async follow(): Promise<void> {
      if (await accounts.read()) await ring(EVERY_MINUTES)
      else {
        await alarms.clear(SYNC_ALARM)
        await memory.forget()
      }
    },

    /** Whether the alarm is to be seen to when a worker wakes. */
    async wake(): Promise<void> {
      const [account, { doneAt = 0 }] = [await accounts.read(), await accounts.state()]
      if (account && Math.abs(now() - doneAt) > 2 * EVERY_MINUTES * MINUTE) await ring(SOON_MINUTES)
    },
  }

  async function ring(delayInMinutes: number): Promise<void> {
    await alarms.create(SYNC_ALARM, { delayInMinutes, periodInMinutes: EVERY_MINUTES })
  }
}

function problemOf(error: unknown): SyncState['problem'] {
  if (error instanceof DavProblem) return { kind: error.kind, ...(error.status && { status: error.status }) }
  console.error('Offprint:', error)
  if (error instanceof BackupProblem) return { kind: 'backup', status: error.kind }
  return { kind: error instanceof Error && error.name === 'ChangedMeanwhile' ? 'busy' : 'storage' }
}
