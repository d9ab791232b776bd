import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { REST } from '../../../utils/ranking/rest.ts'
import { createRandom } from '../../simulation/support/random.ts'
import { timeInChromium } from './chromium.ts'
import { type CorpusPaper, readCorpus } from './corpus.ts'
import { chance, createCentroid, forYou, perfect, upvotes } from './methods.ts'
import { page } from './page.ts'
import { deviation, type Figures, keywordsOf, type Method, mean, SPLIT, serve } from './protocol.ts'
import { sample } from './sample.ts'

const FILE = new URL('../../../../shared/data/corpus/papers.jsonl.gz', import.meta.url)
const SEEDS = [1, 2, 3, 4, 5]
/** Readers with three interests at once. */
const MIXED = 12

const papers = readCorpus(process.env.OFFPRINT_CORPUS ? new URL(`file://${process.env.OFFPRINT_CORPUS}`) : FILE)
if (!papers) {
  console.error(`There is no corpus at ${FILE.pathname}: nothing was measured. OFFPRINT_CORPUS can name its file.`)
  process.exit(1)
}
const { reported } = keywordsOf(papers)
console.log(`${papers.length} papers, ${reported.length} keywords, ${SEEDS.length} seeds`)

const centroid = createCentroid()
const methods: [name: string, of: (keywords: string[]) => Method][] = [
  ['random', () => chance],
  ['upvotes', () => upvotes],
  ['TF-IDF centroid', () => centroid],
  ['For you', () => forYou(REST)],
  ['For you, 90 days stored', () => forYou(REST, '2026-01-31')],
  ['knowing the labels', perfect],
]

/** Mean and spread over the seeds of the mean over readers. */
function row(name: string, readers: string[][], of: (keywords: string[]) => Method) {
  const seeds = SEEDS.map((seed) => {
    const figures = readers.map((keywords, at) =>
      serve(papers as CorpusPaper[], keywords, of(keywords), seed * 1000 + at),
    )
    const over = (pick: (each: Figures) => number) => mean(figures.map(pick))
    return { precision: over(({ precision }) => precision), first: over(({ first }) => first) }
  })
  const [precision, first] = [seeds.map((each) => each.precision), seeds.map((each) => each.first)]
  const told = {
    name,
    precision: [mean(precision), deviation(precision)] as const,
    first: [mean(first), deviation(first)] as const,
  }
  console.log(
    name.padEnd(26),
    told.precision.map((each) => each.toFixed(3)).join(' ± '),
    told.first.map((each) => each.toFixed(3)).join(' ± '),
  )
  return told
}

const single = methods.map(([name, of]) =>
  row(
    name,
    reported.map((keyword) => [keyword]),
    of,
  ),
)
const { whole } = createRandom(7)
const readers = Array.from({ length: MIXED }, () =>
  [0, 1, 2].map(() => reported[whole(0, reported.length - 1)] as string),
)
console.log('three interests at once')
const mixed = methods.filter(([name]) => name !== 'random').map(([name, of]) => row(name, readers, of))

const random = createRandom(1)
const texts = (count: number) => sample(papers, count, random).map(({ title, abstract }) => ({ title, abstract }))
const opened = await timeInChromium(papers, { saves: texts(200), rest: texts(REST), candidates: texts(1000) })
console.log(opened ? JSON.stringify(opened) : 'nothing is built: the extension was not timed')

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
const date = new Date().toISOString().slice(0, 10)
writeFileSync(
  new URL('../../../docs/for-you.md', import.meta.url),
  page({
    papers: papers.length,
    split: SPLIT,
    keywords: reported,
    seeds: SEEDS.length,
    single,
    mixed,
    opened,
    machine,
    date,
  }),
)
console.log('written to docs/for-you.md')
