import type { Bench } from './browser.ts'

/** Papers: whoever drives the browser waits no longer than three minutes for an answer. */
const AT_ONCE = 100_000

/** Leaves so many papers in the libraries of all. */
export async function fill({ inside }: Bench, size: number): Promise<void> {
  for (let from = 0; from < size; from += AT_ONCE) {
    const part = `fill(${Math.min(from + AT_ONCE, size)}, ${from})`
    for (const floor of ['raw', 'preact'] as const) await inside[floor].evaluate(`bench_fill.${part}`)
    await inside.offprint.evaluate(`bench_library.${part}`)
  }
}

/** Puts so many papers where the browser's own calls are to put more, for it to be as full as a library. */
export async function fillRaw({ inside }: Bench, count: number): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await inside.offprint.evaluate(`bench_library.fillRaw(${Math.min(AT_ONCE, count - from)}, ${from})`)
}
