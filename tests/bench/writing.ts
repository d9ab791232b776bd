import type { Bench } from './browser.ts'
import { type Spread, spread } from './stats.ts'

/** Taking in papers, and the same records put by the browser's own calls, ms. */
export interface Ingesting {
  count: number
  ingest: Spread
  put: Spread
}

/** Where what was not there before begins: far behind all that any library here holds. */
let next = 2_000_000

/** Each in turn, each time with papers that are new. */
export async function measureIngest({ inside }: Bench, count: number, times: number): Promise<Ingesting> {
  const [ingest, put] = [[] as number[], [] as number[]]
  for (let round = 0; round < times; round++, next += count) {
    ingest.push(Number(await inside.offprint.evaluate(`bench_library.ingest(${count}, ${next})`)))
    put.push(Number(await inside.offprint.evaluate(`bench_library.put(${count}, ${next})`)))
  }
  return { count, ingest: spread(ingest), put: spread(put) }
}

/** Has the worker take in papers without a pause, a hundred a transaction, for as long as some work takes. */
export async function whileWriting<R>({ inWorker, offprint }: Bench, work: () => Promise<R>): Promise<R> {
  await inWorker(`bench_library.startWriting(${next})`)
  next += 1_000_000
  try {
    return await work()
  } finally {
    await offprint.killWorker()
  }
}
