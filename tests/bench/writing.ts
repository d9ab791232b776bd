import type { Bench } from './browser.ts'
import { type Spread, spread } from './stats.ts'

/** Taking in papers, and the same records put by the browser's own calls, all in one transaction or in as many, ms. */
export interface Ingesting {
  count: number
  ingest: Spread
  put: Spread
  putInSteps: Spread
}

/** Papers that a poll hands over at a time. */
export const BATCH = 100

/** Where what was not there before begins: far behind all that any library here holds. */
let next = 2_000_000

/** Each in turn, each time with papers that are new. */
export async function measureIngest({ inside }: Bench, count: number, times: number): Promise<Ingesting> {
  const took: Record<'ingest' | 'put' | 'putInSteps', number[]> = { ingest: [], put: [], putInSteps: [] }
  for (let round = 0; round < times; round++) {
    for (const [name, deed] of [
      ['ingest', `ingest(${count}, ${next})`],
      ['put', `put(${count}, ${next}, ${count})`],
      // What is put once more is written over: these are others.
      ['putInSteps', `put(${count}, ${next + count}, ${BATCH})`],
    ] as const) {
      took[name].push(Number(await inside.offprint.evaluate(`bench_library.${deed}`)))
    }
    next += 2 * count
  }
  return { count, ingest: spread(took.ingest), put: spread(took.put), putInSteps: spread(took.putInSteps) }
}
