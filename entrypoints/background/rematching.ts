import type { Rematched } from '@/utils/library/rematch'
import type { Area } from '@/utils/storage-area'

const KEY = 'topicsMatched'

/** How far the stored papers were matched, and with which state of the topics. */
interface Progress {
  version: number
  /** The last paper that was seen; absent before the first. */
  after?: string
  done?: true
}

export interface RematchingDeps {
  area: Area
  /** Which state the topics are in. */
  version: () => Promise<number>
  /** Matches some papers after one; gives where to go on. */
  step: (after?: string) => Promise<Rematched>
  /** Not while a poll takes papers in, which might still have the topics of before. */
  exclusively: (work: () => Promise<void>) => Promise<void>
  pause: (ms: number) => Promise<void>
}

/**
 * Matches what is stored with the topics of now, a little at a time. How far it came is written down after each step, so that
 * the next worker goes on where this one died; topics that change meanwhile begin again.
 */
export function createRematching({ area, version, step, exclusively, pause }: RematchingDeps) {
  async function due(): Promise<Progress | undefined> {
    const [current, progress] = await Promise.all([
      version(),
      area.get(KEY).then((stored) => (stored[KEY] ?? { version: 0, done: true }) as Progress),
    ])
    if (progress.version !== current) return { version: current }
    return progress.done ? undefined : progress
  }

  return async (): Promise<void> => {
    if (!(await due())) return
    await exclusively(async () => {
      for (let progress = await due(); progress; progress = await due()) {
        const { next } = await step(progress.after)
        const { version } = progress
        await area.set({ [KEY]: next === undefined ? { version, done: true } : { version, after: next } })
        await pause(0)
      }
    })
  }
}
