import type { Bytes } from '@/utils/bytes'
import { absorb, rescue } from './absorb'
import { decode, encode } from './codec'
import { type Doc, EMPTY, latest } from './document'
import { type Facts, factsOf } from './facts'
import { canonical, mergeDocuments } from './merge'
import { createClock } from './stamp'

/** A file that all machines of a reader share. */
export interface Remote {
  /** Undefined where there is none yet. */
  read(): Promise<{ bytes: Bytes; tag: string } | undefined>
  /** Writes it, if it is still the one with this tag, or there is none where none is given; throws ChangedMeanwhile else. */
  write(bytes: Bytes, tag: string | undefined): Promise<void>
}

export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

export interface SyncDeps {
  remote: Remote
  /** The document of the last time. */
  load(): Promise<Doc | undefined>
  store(doc: Doc): Promise<void>
  /** The name of this machine among its like. */
  replica: string
  /** What is in the library now. */
  facts(): Promise<Facts>
  /** Has the library say what `wanted` says, where it still says what it did when it last told its facts. */
  adopt(wanted: Facts): Promise<unknown>
  /** Called before the library loses something by it. */
  losing?(): Promise<unknown>
  now: () => number
}

/** What to do where many saves would go: ask, let them go, or keep them. */
export type Removals = 'ask' | 'allow' | 'keep'

interface Changes {
  /** Saves that came, and that went. */
  added: number
  removed: number
  /** Anything else that is otherwise now. */
  changed: number
}

export type Synced =
  | ({ kind: 'done' } & Changes)
  /** Nothing was done yet: so many of the saves would go, which were removed here or elsewhere. */
  | { kind: 'asks'; where: 'here' | 'elsewhere'; removed: number; of: number }

/** More than this share of the saves at once is rather a mishap than a wish; of a few, the reader sees them go. */
const MOST_REMOVED = 1 / 5
const FEW = 5
const TRIES = 5

/** Brings a library and the shared file to the same, each with what the other had. */
export async function synchronise(deps: SyncDeps, removals: Removals = 'ask'): Promise<Synced> {
  for (let left = TRIES; ; left--) {
    try {
      return await once(deps, removals)
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || left === 1) throw error
    }
  }
}

async function once(
  { remote, load, store, replica, facts, adopt, losing, now }: SyncDeps,
  removals: Removals,
): Promise<Synced> {
  const [known = EMPTY, here] = [await load(), await facts()]
  const clock = createClock(replica, now, latest(known))
  const before = factsOf(known)
  const gone = missing(before, here)
  // A library that came back empty, or whose database was lost, has removed nothing.
  if (isMany(gone, before) && removals === 'ask') return { kind: 'asks', where: 'here', ...figures(gone, before) }
  const mine = absorb(known, here, clock, !(isMany(gone, before) && removals === 'keep'))

  const file = await remote.read()
  const theirs = file ? await decode(file.bytes) : EMPTY
  clock.see(latest(theirs))
  let merged = mergeDocuments(mine, theirs)
  const lost = missing(here, factsOf(merged))
  if (isMany(lost, here)) {
    if (removals === 'ask') return { kind: 'asks', where: 'elsewhere', ...figures(lost, here) }
    if (removals === 'keep') merged = rescue(merged, lostWith(here, factsOf(merged)), clock)
  }
  const wanted = factsOf(merged)
  // Written first: what is refused there must not look as if it were shared.
  if (!file || canonical(merged as never) !== canonical(theirs as never))
    await remote.write(await encode(merged), file?.tag)
  if (Object.keys(here).some((key) => !(key in wanted))) await losing?.()
  await adopt(wanted)
  // Last: of a library that does not say yet what was merged, nothing may be taken for removed.
  await store(merged)
  return { kind: 'done', ...changesOf(here, wanted) }
}

const isSave = (key: string) => key.startsWith('save:')

/** Saves of one that are not in another. */
function missing(from: Facts, other: Facts): string[] {
  return Object.keys(from).filter((key) => isSave(key) && !(key in other))
}

function isMany(gone: string[], all: Facts): boolean {
  return gone.length >= FEW && gone.length > count(all) * MOST_REMOVED
}

function figures(gone: string[], all: Facts) {
  return { removed: gone.length, of: count(all) }
}

const count = (facts: Facts) => Object.keys(facts).filter(isSave).length

/** Everything that one has and another has not. */
function lostWith(from: Facts, other: Facts): Facts {
  return Object.fromEntries(Object.entries(from).filter(([key]) => !(key in other)))
}

function changesOf(before: Facts, after: Facts): Changes {
  const other = Object.keys({ ...before, ...after }).filter(
    (key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null),
  )
  const [added, removed] = [missing(after, before).length, missing(before, after).length]
  return { added, removed, changed: other.length - added - removed }
}
