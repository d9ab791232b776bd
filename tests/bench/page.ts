import { UNREAD } from './deeds.ts'
import type { Results } from './results.ts'
import type { Spread } from './stats.ts'
import { BATCH, type Ingesting } from './writing.ts'

type Told = Results & { machine: string; date: string }

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const full = ({ median, least, most }: Spread) => `${ms(median)} (${ms(least)} to ${ms(most)})`
const number = (value: number) => value.toLocaleString('en-US')
const kb = (bytes: number) => (bytes / 1024).toFixed(1)

/** How much later one is than the other, in the middle. */
function later(one: Spread, other: Spread): string {
  const over = one.median - other.median
  return `${over < 0 ? '−' : '+'}${ms(Math.abs(over))}`
}

/** The one table that says most: start of the popup to the first paper painted. */
function openingTable({ rows }: Told): string {
  const lines = rows.map(({ size, idle, slow, polling }) => {
    const cells = [
      number(size),
      ms(idle.static.paper.median),
      ms(idle.raw.paper.median),
      ms(idle.preact.paper.median),
      `**${ms(idle.offprint.paper.median)}**`,
      later(idle.offprint.paper, idle.preact.paper),
      `${ms(slow.preact.paper.median)} / ${ms(slow.offprint.paper.median)}`,
      later(polling.amidst, polling.alone),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| stored papers | static page | hand-written IndexedDB page | Preact + idb page | Offprint | over Preact + idb | CPU 4× slower: Preact + idb / Offprint | Offprint during a poll, over none |',
    '|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n')
}

/** docs/bench.md. */
export function page(told: Told): string {
  const { rows, ingest, deeds, unchanged, waking, scrolling, bytes, machine, date } = told
  const last = rows.at(-1)
  const meetings = rows.flatMap(({ polling }) => polling.met)
  return `# How fast it is

Made by \`npm run bench\` on ${date} (${machine}); \`npm run bench -- --long\` adds a million stored papers. One browser holds the
production build and three extensions that do as little as can be done: a popup that is a static page of 20 papers, one that reads 20
records from IndexedDB by an index with plain calls, and the same with Preact and idb. The real toolbar popups are opened in turn, so that
whatever else the machine does meets all alike; Offprint's worker is stopped after each, and no database is open in another page. Medians, and in brackets the least and the most.

## From the popup's start to its first paper painted, ms

${openingTable(told)}

A million stored papers, in the long mode on 2026-11-30, a slow hour: Preact + idb page 188, Offprint **124**; with the processor four times slower 388 and
396; during a poll 252, without one 128. The library's database was open in another page then, which is 10 to 20 ms less to wait.

A frame is 17 ms, and medians move by more than one from run to run. In two runs of 2026-12-01 Offprint came 40 and 48 ms later at 100 papers, 16 and 40 at 1,000; with
no other popups but its own and the Preact + idb page's, at 1,000 papers, 12 (22 openings) and 16 (11). Before script and style were one file each, that was 21 and 24.

What Offprint needs more than the Preact + idb page, by marks of 2026-12-01: some 10 ms until 90 kB of modules are fetched and run instead of
20, some 10 ms for reading 20 papers with marks and saves, and the settings, instead of 20 papers, and 8 ms for drawing what a popup has more. Each
file costs some 5 ms, so the popup has one script and one style; as five files they came 10 ms later. Not to ask for marks of what is unread is 4 to 8 ms.
Tried and left out: reading five papers first (1 to 4 ms), all icons in one picture, opening the database by a script before the modules (its own file
costs what it gains), waiting with all else until the first frame is on screen (nothing), and drawing what is around the papers while the library is read: some 5 ms
sooner where the worker sleeps, and 20 later where it is awake. During a poll the Preact + idb page comes 45 ms later too, for want of a third processor;
neither a lock that has the poll wait for a popup's papers, nor a popup that follows the poll only after its first paint, came sooner.

| stored papers | idle after, Preact + idb | idle after, Offprint | first paper with the worker awake |
|--:|--:|--:|--:|
${rows.map(({ size, idle, awake }) => `| ${number(size)} | ${full(idle.preact.idle)} | ${full(idle.offprint.idle)} | ${full(awake.offprint.paper)} |`).join('\n')}

During a poll: 500 papers, all that one asks for of a feed, have got upvotes, and come at once from a server that is near. Of
${meetings.length} popups ${meetings.filter(Boolean).length} had their first paper before that poll was over.

| stored papers | during a poll | with the worker awake and no poll |
|--:|--:|--:|
${rows.map(({ size, polling }) => `| ${number(size)} | ${full(polling.amidst)} | ${full(polling.alone)} |`).join('\n')}

## What it weighs

| | static page | hand-written | Preact + idb | Offprint |
|---|--:|--:|--:|--:|
| JavaScript and CSS of the first paint, kB gzip | ${[bytes.static, bytes.raw, bytes.preact, bytes.offprint].map(kb).join(' | ')} |
| JavaScript heap of the popup, MB${last ? `, ${number(last.size)} stored` : ''} | ${last ? (['static', 'raw', 'preact', 'offprint'] as const).map((each) => (last.idle[each].heap.median / 1024 ** 2).toFixed(1)).join(' | ') : '| | |'} |
| elements | ${last ? (['static', 'raw', 'preact', 'offprint'] as const).map((each) => last.idle[each].elements.median).join(' | ') : '| | |'} |

The heap is what an open popup adds to it; some 0.2 MB of each are what drives this bench.

## Work

| | |
|---|--:|
${ingest.map(ingestRows).join('\n')}
| a poll that brings nothing, ms | ${full(unchanged.took)} |
| what it writes | ${unchanged.writes.join(', ') || 'nothing'} |
| reading the number on the badge at ${number(UNREAD)} unread, ms | ${full(deeds.badge)} |
| marking ${number(UNREAD)} papers read, ms | ${full(deeds.markAll)} |
| undoing that, ms | ${full(deeds.undo)} |
| a message to the worker, asleep, ms | ${full(waking.asleep)} |
| the same, awake, ms | ${full(waking.awake)} |
| scrolling through ${number(scrolling.papers)} papers: frames, of which longer than 50 ms | ${number(scrolling.frames)}, ${scrolling.long} |
| 95 of 100 frames, ms at most | ${ms(scrolling.p95)} |

Search and ranking are measured apart: [search.md](search.md), [for-you.md](for-you.md).
`
}

function ingestRows({ count, ingest, put, putInSteps }: Ingesting): string {
  const ratio = (floor: Spread) => (ingest.median / floor.median).toFixed(2)
  return [
    `| taking in ${number(count)} papers, ms | ${full(ingest)} |`,
    `| a raw put of the same records in one transaction, ms; ratio | ${full(put)}; ${ratio(put)} |`,
    ...(count > BATCH
      ? [
          `| the same, ${BATCH} a transaction as they are taken in, ms; ratio | ${full(putInSteps)}; ${ratio(putInSteps)} |`,
        ]
      : []),
  ].join('\n')
}

const [BEGIN, END] = ['<!-- bench -->', '<!-- /bench -->']

/** The README with its table made anew. Throws where it has no place for it. */
export function inReadme(readme: string, told: Told): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)]
  if (from < 0 || to < from) throw new Error(`The README has no ${BEGIN} … ${END}.`)
  const table = `${BEGIN}\n${openingTable(told)}\n\nMedian ms on ${told.date}; the rest is in [docs/bench.md](docs/bench.md).\n`
  return readme.slice(0, from) + table + readme.slice(to)
}
