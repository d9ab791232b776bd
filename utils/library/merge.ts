import type { Paper } from '@/utils/papers/paper'
import type { Sighting, StoredPaper } from './records'

/** Enough to draw the way of a paper through its first days; the earliest sightings give way. */
const MOST_SIGHTINGS = 60

/** Who tells, and when. */
export interface Telling {
  /** Ms. */
  at: number
  /** Hugging Face unless said. */
  source?: string
  /** What it tells only fills in what is not known yet: it counts no upvotes, and knows less of days. */
  fillsIn?: boolean
}

/** The source whose papers need no mark of their own. */
const FIRST_SOURCE = 'huggingface'

/**
 * What is stored after a source told of a paper. What it did not tell stays: fields come and go upstream from poll to
 * poll. Returns `stored` itself when nothing changed, so that nothing needs writing.
 */
export function mergePaper(stored: StoredPaper | undefined, told: Paper, telling: Telling): StoredPaper {
  const upvotes = telling.fillsIn ? undefined : told.upvotes
  // What stood in for the text is nobody's word; only what the reader made of it stays.
  if (!stored || stored.stub) {
    const sources = namedBy(undefined, telling.source ?? FIRST_SOURCE)
    return { ...pastOf(stored), ...told, ...sources, sightings: sight(stored?.sightings ?? [], upvotes, telling.at) }
  }
  const sources = namedBy(stored, telling.source ?? FIRST_SOURCE)
  const merged: StoredPaper = {
    ...(telling.fillsIn ? { ...told, ...stored } : { ...stored, ...told }),
    ...newestText(stored, told, telling),
    ...sources,
    sightings: sight(stored.sightings, upvotes, telling.at),
  }
  if (stored.code && told.code && stored.code.url === told.code.url) merged.code = { ...stored.code, ...told.code }
  if (stored.ai && told.ai) merged.ai = { ...stored.ai, ...told.ai }
  return same(stored, merged) ? stored : merged
}

function pastOf({ arrivedAt, feedDay, topics, muted, badged }: Partial<StoredPaper> = {}): Partial<StoredPaper> {
  return {
    ...(arrivedAt !== undefined && { arrivedAt }),
    ...(feedDay && { feedDay }),
    ...(topics && { topics }),
    ...(muted !== undefined && { muted }),
    ...(badged && { badged }),
  }
}

type Text = Pick<Paper, 'title' | 'abstract' | 'authors' | 'revisedOn'>

/** The text of the newest version that anybody told of: sources learn of a revision on different days, or never. */
function newestText(stored: Paper, told: Paper, { fillsIn }: Telling): Text {
  const [before, now] = [stored.revisedOn ?? '', told.revisedOn ?? '']
  const newer = now > before || (now === before && !fillsIn)
  const { title, abstract } = newer ? told : stored
  // No authors is nobody's word: it is an answer that does not say.
  const { authors } = newer && told.authors.length > 0 ? told : stored
  const revisedOn = now > before ? now : before
  return { title, abstract, authors, ...(revisedOn && { revisedOn }) }
}

function namedBy(stored: StoredPaper | undefined, source: string): Pick<StoredPaper, 'sources'> {
  const before = stored ? (stored.sources ?? [FIRST_SOURCE]) : []
  const sources = before.includes(source) ? before : [...before, source]
  return sources.length === 1 && sources[0] === FIRST_SOURCE ? {} : { sources }
}

function sight(sightings: Sighting[], upvotes: number | undefined, at: number): Sighting[] {
  if (upvotes === undefined || sightings.at(-1)?.[1] === upvotes) return sightings
  return [...sightings, [at, upvotes] satisfies Sighting].slice(-MOST_SIGHTINGS)
}

/** Deep equality of plain data. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  const left = Object.entries(a)
  return (
    left.length === Object.keys(b).length &&
    left.every(([key, value]) => same(value, (b as Record<string, unknown>)[key]))
  )
}
