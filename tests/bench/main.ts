import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../run/tool.ts'
import { type Bench, startBench } from './browser.ts'
import { measureDeeds, measureUnchanged, measureWaking } from './deeds.ts'
import { fill, fillRaw } from './filling.ts'
import { measureOpenings } from './opening.ts'
import { inReadme, page } from './page.ts'
import { measurePolling } from './polling.ts'
import { firstPaintBytes, type Results, summarize } from './results.ts'
import { measureScrolling } from './scrolling.ts'
import { measureIngest } from './writing.ts'

/** `npm run bench [-- --long]`: how fast Offprint is beside the least that could do the same, in one run in one browser. */
const { values } = parseArgs({ options: { long: { type: 'boolean' }, quick: { type: 'boolean' } } })
const sizes = values.quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000]
/** Of the long mode, and last: it takes a quarter of an hour to put them in. */
const LONG = 1_000_000
const openings = values.quick ? 3 : 7
/** Where one frame more or less is what is asked for. */
const closely = values.quick ? 3 : 17

async function measureSize(bench: Bench, size: number): Promise<Results['rows'][number]> {
  await fill(bench, size)
  const idle = summarize(await measureOpenings(bench, { openings: closely }))
  bench.slowDown(4)
  const slow = summarize(await measureOpenings(bench, { openings: Math.ceil(openings / 2) }))
  bench.slowDown(1)
  const awake = summarize(
    await measureOpenings(bench, {
      openings: Math.ceil(openings / 2),
      contenders: ['preact', 'offprint'],
      worker: 'awake',
    }),
  )
  const polling = await measurePolling(bench, openings)
  console.log(size, JSON.stringify({ offprint: idle.offprint, preact: idle.preact, polling }))
  return { size, idle, slow, awake, polling }
}

async function measure(bench: Bench): Promise<Results> {
  const unchanged = await measureUnchanged(bench, 5)
  const waking = await measureWaking(bench, openings)
  const rows: Results['rows'] = []
  // A browser that has just started opens its first popups slower, and they would all be of the first size.
  await fill(bench, 100)
  await measureOpenings(bench, { openings })
  for (const size of sizes) rows.push(await measureSize(bench, size))
  const ingest = []
  await fillRaw(bench, sizes.at(-1) ?? 0)
  for (const count of values.quick ? [100] : [100, 10_000])
    ingest.push(await measureIngest(bench, count, count > 100 ? 5 : 15))
  const deeds = await measureDeeds(bench, values.quick ? 1 : 3)
  const scrolling = await measureScrolling(bench)
  if (values.long) rows.push(await measureSize(bench, LONG))
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
