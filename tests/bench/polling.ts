import { until } from '../browser/until.ts'
import { generateSamples } from '../server/samples/generate.ts'
import type { Bench } from './browser.ts'
import { measureOpenings, type OpeningOptions } from './opening.ts'
import { type Spread, spread } from './stats.ts'

/** As many papers as a poll asks for of one feed, a hundred an answer. */
const PAPERS = generateSamples({ seed: 7, count: 500 })

/** The first paper in the popup during polls and without one, the worker awake, ms. */
export interface Polling {
  amidst: Spread
  alone: Spread
  /** Of each of the former: whether the poll was not over yet. */
  met: boolean[]
}

/** On a day with so many papers, each of which has got upvotes before each poll: all of them are written. */
export async function measurePolling(bench: Bench, openings: number): Promise<Polling> {
  const { feed } = bench.server
  feed.setDay(feed.today(), PAPERS)
  const { over } = await startPoll(bench)
  await over
  const own: OpeningOptions = { openings, contenders: ['offprint'], worker: 'left' }
  const amidst = await measureOpenings(bench, { ...own, meanwhile: () => startPoll(bench) })
  const alone = await measureOpenings(bench, own)
  const papers = (measured: typeof alone) => spread(measured.offprint.map(({ paper }) => paper))
  return {
    amidst: papers(amidst),
    alone: papers(alone),
    met: amidst.offprint.map(({ amidst = false }) => amidst),
  }
}

/** Has the alarm of polls ring; it was heard, and the server asked, when this resolves. `over`: when the poll is. */
async function startPoll({ server: { feed, requests }, offprint }: Bench): Promise<{ over: Promise<unknown> }> {
  for (const { id } of PAPERS) feed.change(id, { upvotes: (feed.find(id)?.upvotes ?? 0) + 1 })
  const before = requests.length
  await offprint.fireAlarm()
  await until(
    async () => requests.length,
    (now) => now > before,
    { timeout: 30_000, otherwise: 'no poll' },
  )
  // Who asks for a poll while one is under way shares it.
  return { over: offprint.poll() }
}
