import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../run/tool.ts'
import { type Bench, startBench } from './browser.ts'
import { measureDeeds, measureUnchanged, measureWaking } from './deeds.ts'
import { measureOpenings } from './opening.ts'
import { inReadme, page } from './page.ts'
import { firstPaintBytes, type Results, summarize } from './results.ts'
import { measureScrolling } from './scrolling.ts'
import { measureIngest, whileWriting } from './writing.ts'

/** `npm run bench [-- --long]`: how fast Offprint is beside the least that could do the same, in one run in one browser. */
const { values } = parseArgs({ options: { long: { type: 'boolean' }, quick: { type: 'boolean' } } })
const sizes = [100, 1_000, 10_000, 100_000, ...(values.long ? [1_000_000] : [])].slice(0, values.quick ? 2 : undefined)
const openings = values.quick ? 3 : 7

/** Papers: whoever drives the browser waits no longer than three minutes for an answer. */
const FILLED_AT_ONCE = 100_000

async function fill({ inside }: Bench, size: number): Promise<void> {
  for (let from = 0; from < size; from += FILLED_AT_ONCE) {
    const part = `fill(${Math.min(from + FILLED_AT_ONCE, size)}, ${from})`
    for (const floor of ['raw', 'preact'] as const) await inside[floor].evaluate(`bench_fill.${part}`)
    await inside.offprint.evaluate(`bench_library.${part}`)
  }
}

async function measure(bench: Bench): Promise<Results> {
  const unchanged = await measureUnchanged(bench, 5)
  const waking = await measureWaking(bench, openings)
  const rows: Results['rows'] = []
  for (const size of sizes) {
    await fill(bench, size)
    const idle = summarize(await measureOpenings(bench, { openings }))
    console.log(size, JSON.stringify(idle))
    bench.slowDown(4)
    const slow = summarize(await measureOpenings(bench, { openings: Math.ceil(openings / 2) }))
    bench.slowDown(1)
    const own = { openings: Math.ceil(openings / 2), contenders: ['preact', 'offprint'] as const }
    const awake = summarize(await measureOpenings(bench, { ...own, worker: 'awake' }))
    const writing = summarize(await whileWriting(bench, () => measureOpenings(bench, { ...own, worker: 'left' })))
    rows.push({ size, idle, slow, awake, writing })
  }
  const ingest = []
  for (const count of values.quick ? [100] : [100, 10_000])
    ingest.push(await measureIngest(bench, count, count > 100 ? 3 : 15))
  const deeds = await measureDeeds(bench, values.quick ? 1 : 2)
  const scrolling = await measureScrolling(bench)
  return { rows, ingest, deeds, unchanged, waking, scrolling, bytes: { ...bench.bytes, offprint: firstPaintBytes() } }
}

const bench = await startBench()
try {
  const results = await measure(bench)
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${await bench.offprint.browser.version()}`
  const date = new Date().toISOString().slice(0, 10)
  mkdirSync(join(ROOT, '.tmp'), { recursive: true })
  writeFileSync(join(ROOT, '.tmp/bench.json'), JSON.stringify({ date, machine, ...results }, null, 2))
  const told = { ...results, machine, date }
  if (values.quick) console.log(page(told))
  else {
    writeFileSync(join(ROOT, 'docs/bench.md'), page(told))
    const readme = join(ROOT, 'README.md')
    writeFileSync(readme, inReadme(readFileSync(readme, 'utf8'), told))
    console.log('written to docs/bench.md, the README and .tmp/bench.json')
  }
} finally {
  await bench.close()
}
