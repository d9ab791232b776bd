import { fromLetters, gunzip, gzip, toLetters } from '@/utils/bytes'
import { DAY } from '@/utils/time'
import type { Database } from './open'
import { printOf } from './print'
import { readMade } from './read-made'
import type { List, ReadMark, Save } from './records'

/** The part of `storage.local` that snapshots need. */
export interface SnapshotArea {
  get(key: string | null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** Why one was taken: because a day had passed, or because of what was about to happen. */
export const OCCASIONS = ['daily', 'migration', 'restore', 'sync'] as const
export type Occasion = (typeof OCCASIONS)[number]

/** What is known of a snapshot without opening it. */
export interface Snapshot {
  key: string
  /** Ms since the epoch. */
  at: number
  occasion: Occasion
  saves: number
  lists: number
  marks: number
  /** Tells whether two say the same. */
  print: number
}

/** The reader's own, as it was. Texts of papers are in the mirror, and can be fetched again. */
export interface Contents {
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
  topics: unknown
  settings: unknown
}

const INDEX_KEY = 'snapshots'
const KEPT_FOR_MS = 30 * DAY
/** However old they are. */
const FEWEST = 3
/** More than these in a month, and the oldest go first. */
const MOST = 60

/** What the reader made, dated, in `storage.local`, which outlives a lost database: compressed, and kept for thirty days. */
export function createSnapshots(area: SnapshotArea, now: () => number) {
  const list = async (): Promise<Snapshot[]> => ((await area.get(INDEX_KEY))[INDEX_KEY] ?? []) as Snapshot[]

  /** Whether a day has not passed since the newest. A clock that went back is no reason to take none. */
  function isOfToday(all: Snapshot[]): boolean {
    const [newest, at] = [all.at(-1), now()]
    return newest !== undefined && newest.at <= at && at - newest.at < DAY
  }

  /** Takes one of these contents, unless the newest says the same. Returns whether it did. */
  async function keep(contents: Contents, occasion: Occasion, known?: Snapshot[]): Promise<boolean> {
    const [all, at, print] = [known ?? (await list()), now(), printOf(contents)]
    if (all.at(-1)?.print === print) return false
    const { lists, saves, marks } = contents
    if (lists.length <= 1 && saves.length === 0 && marks.length === 0) return false
    const key = `snapshot:${at}`
    const taken = { key, at, occasion, saves: saves.length, lists: lists.length, marks: marks.length, print }
    const both = [...all.filter((each) => each.key !== key), taken]
    const kept = both.filter((each, place) => {
      const fromEnd = both.length - place
      return fromEnd <= FEWEST || (fromEnd <= MOST && Math.abs(at - each.at) <= KEPT_FOR_MS)
    })
    // The index last: what it names is there.
    await area.set({ [key]: toLetters(await gzip(JSON.stringify(contents))) })
    await area.set({ [INDEX_KEY]: kept })
    await area.remove(both.filter((each) => !kept.includes(each)).map((each) => each.key))
    return true
  }

  return {
    list,
    keep,

    /** Takes one of what is in the library now; a daily one only once a day. Returns whether it did. */
    async take(db: Database, occasion: Occasion): Promise<boolean> {
      const all = await list()
      // Asked first, as this is asked after each poll: to read and print a large library takes a while.
      if (occasion === 'daily' && isOfToday(all)) return false
      const { lists, saves, marks } = await readMade(db)
      const { topics, settings } = { ...(await area.get('topics')), ...(await area.get('settings')) }
      return keep({ lists, saves, marks, topics, settings }, occasion, all)
    },

    /** What one holds; undefined where it is no longer there, or cannot be read. */
    async read(key: string): Promise<Contents | undefined> {
      const kept = (await area.get(key))[key]
      if (typeof kept !== 'string') return undefined
      try {
        return JSON.parse(await gunzip(fromLetters(kept))) as Contents
      } catch (error) {
        console.error('Offprint:', error)
        return undefined
      }
    },
  }
}
