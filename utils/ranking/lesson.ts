import { fnv } from '@/utils/fnv'
import { papersById } from '@/utils/library/entries'
import type { Database } from '@/utils/library/open'
import type { StoredPaper } from '@/utils/library/records'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Example } from './example'
import { REST } from './rest'
import type { Signals } from './signals'
import type { PaperText } from './terms'
import type { Lesson } from './train'

/** Papers read in one transaction. */
const STEP = 100

/** What was opened says less than what was saved: each paper so much, and all together no more than half of the saves. */
const OPENED = 0.3
const OPENED_AT_MOST = 0.5

/** Fetches the texts to learn from, a hundred a transaction; what is stored without a text teaches nothing. */
export async function readLesson(db: Database, signals: Signals): Promise<Lesson> {
  const texts = async (ids: ArxivId[]): Promise<PaperText[]> => {
    const found: PaperText[] = []
    for (let start = 0; start < ids.length; start += STEP) {
      const papers = await papersById(
        db.transaction(['papers', 'marks', 'sweeps', 'saves']),
        ids.slice(start, start + STEP),
      )
      for (const paper of papers) if (hasText(paper)) found.push({ title: paper.title, abstract: paper.abstract })
    }
    return found
  }
  const known = new Set(Object.values(signals).flat())
  const others = (await db.getAllKeys('papers')).filter((id) => !known.has(id))
  const saved = await texts(signals.saved)
  const opened = await texts(signals.opened)
  const weight = Math.min(OPENED, (OPENED_AT_MOST * saved.length) / Math.max(opened.length, 1))
  const examples: Example[] = [
    ...saved.map((paper) => ({ paper, wanted: true, weight: 1 })),
    ...opened.map((paper) => ({ paper, wanted: true, weight })),
    ...(await texts(signals.less)).map((paper) => ({ paper, wanted: false, weight: 1 })),
  ]
  const passed = await texts(signals.passed)
  return { examples, passed, rest: await texts(drawn(others, REST - passed.length)) }
}

export function hasText({ stub, abstract }: StoredPaper): boolean {
  return !stub && abstract !== ''
}

/** So many of them: by chance, but the same ones as long as they are there. */
function drawn(ids: ArxivId[], count: number): ArxivId[] {
  if (ids.length <= count) return ids
  const lots = ids.map((id): [ArxivId, number] => [id, lotOf(id)])
  return lots
    .sort((a, b) => a[1] - b[1])
    .slice(0, count)
    .map(([id]) => id)
}

function lotOf(id: ArxivId): number {
  let hash = fnv(id)
  // The last characters must reach every bit, or neighbours would be drawn together.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
