import type { Opened } from './chromium.ts'

interface Told {
  name: string
  precision: readonly [mean: number, spread: number]
  first: readonly [mean: number, spread: number]
}

interface Measured {
  papers: number
  split: string
  keywords: string[]
  seeds: number
  single: Told[]
  mixed: Told[]
  opened: Opened | undefined
  machine: string
  date: string
}

/** What `npm run measure:foryou` writes to docs/for-you.md. */
export function page(measured: Measured): string {
  const { papers, split, keywords, seeds, single, mixed, opened, machine, date } = measured
  return `# How good For you is

Made by \`npm run measure:foryou\` on ${date} (${machine}) from ${papers.toLocaleString('en')} papers of the daily feed.

A simulated reader is interested in one keyword, saves ten papers that carry it from before ${split}, and is then shown later
ones. What the reader would keep is what carries the keyword. Keywords are labels: nothing that orders papers sees them, only
titles and abstracts (and, for the order by upvotes, those). Case, plural and hyphens of keywords are evened out, and abbreviations
are what the keywords themselves say in brackets. Papers without keywords are left out of what is judged, because nobody
knows whether the reader would keep them. Of the 80 most carried keywords with at least 20 papers before and 10 after, the ${keywords.length} in
even places are told of here. The form of the classifier and its few constants were chosen with those in odd places and with
other seeds. What is learned from and counted in (which words are rare) was listed before ${split}.

- **Precision at 10**: among 1,000 later papers, the share of the first ten that the reader would keep.
- **First five**: of the papers of a feed day that the reader would keep, the share among the first five shown; mean over days that
  have any. On days with more than five, not even a perfect order shows all of them: the last line is what there is to reach.

Mean over keywords, ± the standard deviation of that mean over ${seeds} seeds (other saves, other papers).

${table(single)}

The same for readers with three of these keywords at once, and thirty saves:

${table(mixed)}

${opened ? inChromium(opened) : ''}

## What it does

Words and pairs of neighbouring words of title and abstract, without endings of the plural, are weighed by term frequency and
inverse document frequency. How far each may count is set before learning: by the log odds of meeting it in what was saved
against the rest, times the share of the saved papers that hold it. What ten saved papers have in common is why they were saved; what
stands in one of them is mostly chance, and a centroid counts both alike. Then a linear support vector machine with L2
regularisation learns their weights from the saved papers against 2,000 others, both sides weighing the same.

Simulated readers with one keyword are simpler than people, and keywords were given by a model that read the same
abstracts: the words they are made of often stand there. That helps each of the methods, and pairs of words most.

Keywords: ${keywords.join(' · ')}.
`
}

function inChromium({ alone, learning, again, longest }: Opened): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return `
In a page of the extension in Chromium training on 200 saves alone takes ${ms(alone.train)} and ranking 1,000 papers ${ms(alone.rank)} (median of
five, without pauses). With 20,000 stored papers, 200 saves and 1,000 papers to rank, the tab shows the order
learned ${ms(learning)} after the press when everything is to be learned, and ${ms(again)} when what was learned is there. While it learns the page
never kept anyone waiting for longer than ${ms(longest)}.
`
}

function table(rows: Told[]): string {
  const figure = ([mean, spread]: readonly [number, number]) => `${mean.toFixed(3)} ± ${spread.toFixed(3)}`
  const lines = rows.map(({ name, precision, first }) => `| ${name} | ${figure(precision)} | ${figure(first)} |`)
  return ['| order by | precision at 10 | first five |', '|---|---|---|', ...lines].join('\n')
}
