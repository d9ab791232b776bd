import type { Measured } from './chromium.ts'

interface Told extends Measured {
  /** Ms. */
  packing: number[]
  machine: string
  date: string
}

const at = (share: number, values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.min(Math.floor(values.length * share), values.length - 1)] ?? Number.NaN
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
const spread = (values: number[]) => `${ms(at(0.5, values))} (${ms(at(0, values))} to ${ms(at(1, values))})`

/** What `npm run measure:search` writes to docs/search.md. */
export function page({
  building,
  meanwhile,
  keystrokes,
  finding,
  after100,
  memory,
  opening,
  packing,
  machine,
  date,
}: Told): string {
  return `# How search works, and how fast it is

Made by \`npm run measure:search\` on ${date} (${machine}), in the built extension in Chromium with 20,000 stored papers.

| what | goal | measured |
|---|---|---|
| a keystroke's results on screen, 95th percentile of ${keystrokes.length} | 50 ms | ${ms(at(0.95, keystrokes))} (median ${ms(at(0.5, keystrokes))}, longest ${ms(at(1, keystrokes))}) |
| of it, finding: the rest is drawing five cards | | ${ms(at(0.95, finding))} (median ${ms(at(0.5, finding))}) |
| memory that the first search takes in the page | 60 MB | ${(memory / 1e6).toFixed(0)} MB |
| indexing 100 new papers (Node) | 200 ms | ${spread(packing)} |
| a keystroke right after 100 papers came, which are indexed first | | ${spread(after100)} |
| making the index of all 20,000 papers | | ${(building / 1000).toFixed(0)} s, longest keystroke meanwhile ${ms(meanwhile)} |
| the popup's first paint with the index | as without | ${spread(opening.indexed)} |
| the popup's first paint with an empty index | | ${spread(opening.without)} |

## The index

It is a database of its own, \`offprint-search\`, of which all can be made again from the library. It holds segments of up to
2,048 papers: the terms in their order as one text, where each begins, and for each the papers and the fields (title, abstract,
author, organisation or keyword, note) that have it, 16 bits apiece. A new segment is joined with those before it as long as they
are no larger, so that there are never more than a few small ones. Of a paper that is in two segments, the later holds.

What changes a paper's words, or the reader's note to it, is noted in the library in the same transaction. The background reads
these notes after each commit and at each start, a hundred papers at a time, and forgets them once their segment is written. An index
that is new walks through everything that is stored and writes down how far it came. A worker that dies does nothing twice that
matters: a print of the words says whether they are indexed already. An open search does the same work, should the
worker have been ended, and says how far it is.

## A search

1. What was typed is read as a [query](queries.md). Its last word may go on, and quotation marks and brackets may still be open.
2. A word of four letters or more that no paper has, or hardly one, stands for those that are one slip away: a letter too many, one
   too few, another, or two that changed places.
3. The index gives the papers that may be meant, each word weighed by how rare it is and where it stands; of equals, the newer first.
4. Each paper that is shown is looked at itself: whether words stand in a row, and what the index does not know, such as
   \`is:unread\`. Where words have no say at all, everything is looked through, what is saved first, then back through the days.
5. Each letter is answered with five papers, which is what a popup has room for; the rest of a page follows once nothing was typed
   for 150 ms, and papers that are about to go are not drawn again.

The code and the index are fetched with the first letter; nothing of it is there when the popup opens.

## Why not a library

MiniSearch was to be it, and was measured first, with the same 20,000 papers in Node: its index takes 189 MB of memory and 1.6 s to load, an
answer to a short beginning 150 to 1,400 ms, because each term has an object of its own for each field and each paper. The packed
index does what is needed of it in about a twentieth of the memory.
`
}
