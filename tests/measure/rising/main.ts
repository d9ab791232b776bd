import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { readDays } from './days.ts'
import { judge } from './judge.ts'
import { type Method, pace, regression, upvotes } from './methods.ts'
import { page } from './page.ts'

const FILE = new URL('../../../../shared/data/corpus/upvote-observations.csv.gz', import.meta.url)
/** What is before is learned from; what is judged is from then on. */
const SPLIT = '2026-02-01'

const days = readDays(process.env.OFFPRINT_OBSERVATIONS ? new URL(`file://${process.env.OFFPRINT_OBSERVATIONS}`) : FILE)
if (!days) {
  console.error(
    `There are no observations at ${FILE.pathname}: nothing was measured. OFFPRINT_OBSERVATIONS can name the file.`,
  )
  process.exit(1)
}
const [before, after] = [days.filter(({ day }) => day < SPLIT), days.filter(({ day }) => day >= SPLIT)]
const methods: [name: string, method: Method][] = [
  ['upvotes', upvotes],
  ['upvotes for the time', pace],
  ['logistic regression on all that was seen', regression(before)],
]
const rows = methods.map(([name, method]) => ({ name, ...judge(after, method, upvotes) }))
for (const { name, precision, recall, beyond } of rows) console.log(name, precision, recall, beyond)

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}`
const date = new Date().toISOString().slice(0, 10)
writeFileSync(
  new URL('../../../docs/rising.md', import.meta.url),
  page({ rows, split: SPLIT, before: before.length, after, machine, date }),
)
console.log('written to docs/rising.md')
