import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { pack } from '../../../utils/search/index/segment.ts'
import { termsOf } from '../../../utils/search/index/terms.ts'
import { readCorpus } from '../foryou/corpus.ts'
import { measureSearch } from './chromium.ts'
import { papersOf } from './library.ts'
import { page } from './page.ts'

const FILE = new URL('../../../../shared/data/corpus/papers.jsonl.gz', import.meta.url)

const corpus = readCorpus(process.env.OFFPRINT_CORPUS ? new URL(`file://${process.env.OFFPRINT_CORPUS}`) : FILE)
const built = existsSync(new URL('../../../.output/chrome/manifest.json', import.meta.url))
if (!corpus || !built) {
  console.error(corpus ? 'Nothing is built: npm run build comes first.' : `There is no corpus at ${FILE.pathname}.`)
  process.exit(1)
}

/** Packing 100 papers at a time, ms. */
const packing = Array.from({ length: 20 }, (_, at) => {
  const papers = papersOf(corpus, (at + 1) * 100).slice(-100)
  const from = performance.now()
  const record = { publishedOn: '', upvotes: 0, comments: 0 }
  pack(papers.map(({ keywords, ...paper }) => termsOf({ ...record, ...paper, ai: { keywords } })))
  return performance.now() - from
})
const measured = await measureSearch(corpus)
console.log(JSON.stringify({ ...measured, keystrokes: measured.keystrokes.length, packing }))

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
const date = new Date().toISOString().slice(0, 10)
writeFileSync(new URL('../../../docs/search.md', import.meta.url), page({ ...measured, packing, machine, date }))
console.log('written to docs/search.md')
