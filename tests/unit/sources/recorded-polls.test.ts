import { describe, expect, it } from 'vitest'
import { parseDailyPapers } from '@/utils/sources/huggingface/parse'
import { HOUR } from '@/utils/time'
import { openLibrary } from '../polling/support'
import { captures, recorded } from './recordings'

const FEED = 'huggingface/daily'

/** Feed days captured more than once, their captures in order: `by-date` about 8 hours before the polls. */
function days() {
  const all = recorded ? captures().filter(({ day }) => day) : []
  const byDay = Map.groupBy(all, ({ day }) => day as string)
  const at = (capturedAt?: string) => capturedAt?.replace(/T(\d\d)(\d\d)(\d\d)Z/, 'T$1:$2:$3Z')
  return [...byDay]
    .filter(([, taken]) => taken.length > 1)
    .map(([day, taken]) => {
      const instants = taken.flatMap(({ capturedAt }) => (capturedAt ? Date.parse(at(capturedAt) ?? '') : []))
      const captured = taken.map(({ body, capturedAt }) => ({
        papers: parseDailyPapers(body, day).papers,
        at: capturedAt ? Date.parse(at(capturedAt) ?? '') : Math.min(...instants) - 8 * HOUR,
      }))
      return [day, captured.sort((a, b) => a.at - b.at)] as const
    })
}

describe.skipIf(!recorded)('the polls of one recorded feed day, one after the other', () => {
  const polled = days()

  it('are there', () => {
    expect(polled.length).toBeGreaterThan(14)
    expect(polled.filter(([, taken]) => taken.length === 3).length).toBeGreaterThan(5)
  })

  it.each(polled)('%s: only add, never repeat, and end in peace', async (_, polls) => {
    const { library, intake, ids } = openLibrary()
    const seen = new Set<string>()
    for (const { papers, at } of polls) {
      const fresh = papers.map(({ id }) => id).filter((id) => !seen.has(id))
      const { arrived } = await intake.ingest({ feed: FEED, followed: true, papers, at })
      expect([...arrived].sort()).toEqual(fresh.sort())
      for (const id of fresh) seen.add(id)
      // What an answer no longer holds is still there.
      expect(await ids()).toEqual([...seen].sort())
      expect((await library.tally()).unread).toBe(seen.size)
    }

    const before = await (await library.database()).getAll('papers')
    const last = polls.at(-1)
    const again = await intake.ingest({ feed: FEED, followed: true, papers: last?.papers ?? [], at: Date.now() })
    expect(again).toEqual({ written: 0, arrived: [], reordered: false })
    expect(await (await library.database()).getAll('papers')).toEqual(before)
  })

  it.each(polled)('%s: what was read stays read, whatever comes again', async (_, polls) => {
    const { library, intake } = openLibrary()
    const [first, ...later] = polls
    if (!first) throw new Error('no capture')
    const { arrived } = await intake.ingest({ feed: FEED, followed: true, ...first })
    await library.markRead(arrived)
    for (const poll of later) {
      const next = await intake.ingest({ feed: FEED, followed: true, ...poll })
      expect(next.arrived.filter((id) => arrived.includes(id))).toEqual([])
    }
  })
})
