import type { ObservedDay } from './days.ts'
import type { Figure, Judged } from './judge.ts'

interface Measured {
  rows: (Judged & { name: string })[]
  split: string
  /** Days that were learned from. */
  before: number
  after: ObservedDay[]
  machine: string
  date: string
}

const share = ([mean, error]: Figure) => `${mean.toFixed(3)} ± ${error.toFixed(3)}`

/** What `npm run measure:rising` writes to docs/rising.md. */
export function page({ rows, split, before, after, machine, date }: Measured): string {
  const papers = after.reduce((sum, { seen }) => sum + seen.length, 0)
  // More than twice its standard error beyond the plain order, on days that nothing was learned from.
  const better = rows.filter(({ beyond: [mean, error] }) => mean > 0 && mean > 2 * error)
  const lines = rows.map(
    ({ name, precision, recall, beyond }, at) =>
      `| ${name} | ${share(precision)} | ${share(recall)} | ${at === 0 ? '' : share(beyond)} |`,
  )
  return `# Whether papers that are rising can be told early

Made by \`npm run measure:rising\` on ${date} (${machine}).

Can a paper be marked as rising, from what is seen of a feed day in its first twelve hours, before it is on top? Judged on the
${after.length} days from ${split} on (${papers} papers seen early), with ${before} days before that to learn from. As many papers as make a tenth of the day are
named; right are those that end in the top tenth of their day by upvotes.

| named by | precision | recall | precision beyond the plain order |
|---|---|---|---|
${lines.join('\n')}

Mean over days ± its standard error.

${
  better.length > 0
    ? `Better than the plain order by more than twice the standard error: ${better.map(({ name }) => name).join(', ')}.`
    : `**Nothing beats the plain order by upvotes**, which everybody sees already. So Offprint marks no paper as rising and offers no alert
for it: a mark that says no more than the number beside it is noise. What it shows is what it saw: how many upvotes a paper has
gained of late, and, unfolded, the curve of them.`
}

What the observations cannot tell: most days were seen once in their first hours and twice in the afternoon (UTC), so the speed of a rise
within the first hours was not seen. An installation that polls each half hour sees it. Should such observations become
available, the same command judges methods on them.
`
}
