import { BackupProblem } from '@/utils/exchange/backup/problem'
import type { createLocal } from '@/utils/exchange/merge/local'
import type { createMemory } from '@/utils/exchange/merge/memory'
import { type Remote, type Removals, type SyncDeps, synchronise } from '@/utils/exchange/merge/synchronise'
import type { SyncState } from '@/utils/exchange/webdav/account'
import { DavProblem } from '@/utils/exchange/webdav/problem'
import type { Library } from '@/utils/library/library'
import { type Alarms, isSound } from '@/utils/polling/schedule'
import { MINUTE } from '@/utils/time'

export const SYNC_ALARM = 'sync'
/** Between two times, and after something was done here: whoever does one thing mostly does another. */
export const EVERY_MINUTES = 30
const SOON_MINUTES = 1

interface SyncAlarms extends Alarms {
  clear(name: string): unknown
}

/** A way to the reader's other machines, and how the last time on it went. */
export interface Channel {
  /** Undefined where the reader does not use it. Throws a DavProblem where it may not be used. */
  open(): Promise<Remote | undefined>
  state(): Promise<SyncState>
  tell(state: SyncState): Promise<void>
}

export interface SyncingDeps {
  channels: Channel[]
  local: ReturnType<typeof createLocal>
  memory: ReturnType<typeof createMemory>
  library: Pick<Library, 'announce'>
  alarms: SyncAlarms
  exclusively: (work: () => Promise<void>) => Promise<void>
  /** Something is to be removed here. */
  losing: () => Promise<unknown>
  /** Papers came of which only the ids are known. */
  fetchTexts: () => Promise<void>
  now: () => number
}

/** Syncs through the reader's own server and the browser's account: when asked, a while after something was done, and now and then. */
export function createSyncing(deps: SyncingDeps) {
  const { losing, channels, local, memory, library, alarms, exclusively, fetchTexts, now } = deps
  /** While what was done elsewhere is written here, it is not news to be sent. */
  let adopting = false

  async function once({ open, state, tell }: Channel, removals: Removals): Promise<void> {
    const { doneAt, last } = await state()
    const kept = doneAt === undefined ? {} : { doneAt }
    try {
      const remote = await open()
      if (!remote) return
      const { load, store } = memory
      const replica = await memory.replica()
      const deps: SyncDeps = { remote, replica, now, load, store, facts: local.facts, adopt, losing }
      // What the reader answered was about the way that had asked.
      const done = await synchronise(deps, last?.kind === 'asks' ? removals : 'ask')
      await tell(done.kind === 'done' ? { doneAt: now(), last: done } : { ...kept, last: done })
      if (done.kind === 'done' && done.added > 0) await fetchTexts()
    } catch (error) {
      // What the reader was asked waits for an answer all the same.
      await tell({ ...kept, ...(last?.kind === 'asks' && { last }), problem: problemOf(error) })
    }
  }

  /** Whether the reader uses any way at all. What it may not use, it uses. */
  async function isUsed(): Promise<boolean> {
    const opened = await Promise.all(channels.map(({ open }) => open().then(Boolean, () => true)))
    return opened.some(Boolean)
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
    sync: (removals: Removals = 'ask'): Promise<void> =>
      exclusively(async () => {
        for (const channel of channels) await once(channel, removals)
      }),

    /** Something was done here. */
    async soon(): Promise<void> {
      if (adopting || !(await isUsed())) return
      const alarm = await alarms.get(SYNC_ALARM)
      // Put off at each thing that is done, it would never come.
      const due = (alarm?.scheduledTime ?? Number.POSITIVE_INFINITY) - now()
      if (due < 0 || due > SOON_MINUTES * MINUTE) await ring(SOON_MINUTES)
    },

    /** A way is used from now on, or no longer. */
    async follow(): Promise<void> {
      if (await isUsed()) await ring(EVERY_MINUTES)
      else await alarms.clear(SYNC_ALARM)
    },

    /** A worker wakes: the alarm is lost when the extension is updated, and absurdly late when the clock went back. */
    async wake(): Promise<void> {
      if (!(await isUsed())) return
      if (!isSound(await alarms.get(SYNC_ALARM), EVERY_MINUTES, now())) await ring(SOON_MINUTES)
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
