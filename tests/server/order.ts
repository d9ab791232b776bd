import type { Sample } from './samples/sample.ts'

/** The order of one day's feed: upvotes, descending. `sort` is stable, so equals stay as they were submitted. */
export function byUpvotes(a: Sample, b: Sample): number {
  return b.upvotes - a.upvotes
}

/** Papers dealt out like cards, best-upvoted first, so that every hand holds some of the best. */
export function deal(papers: readonly Sample[], hands: number): Sample[][] {
  const dealt = Array.from({ length: hands }, (): Sample[] => [])
  for (const [rank, paper] of papers.toSorted(byUpvotes).entries()) dealt[rank % hands]?.push(paper)
  // Within a day the upvotes must not betray the order of submission.
  return dealt.map((hand) => hand.sort((a, b) => a.id.localeCompare(b.id)))
}

/** How many positions there are from one old paper in the trending ranking to the next. */
const OLD_EVERY = 10
/** How long the site's ranking is. */
const LENGTH = 150

/**
 * The site's own ranking: upvotes that fade with age, and old papers that trend again strewn among them. What the real
 * formula is nobody outside knows; all that clients may rely on is that it is an order.
 */
export function rankTrending(recent: readonly { paper: Sample; age: number }[], old: readonly Sample[]): Sample[] {
  const heat = ({ paper, age }: { paper: Sample; age: number }) => (paper.upvotes + 1) / (age + 2) ** 1.2
  const fresh = recent.toSorted((a, b) => heat(b) - heat(a)).map(({ paper }) => paper)
  const ranked: Sample[] = []
  const strewn = [...old]
  for (const paper of fresh) {
    ranked.push(paper)
    const next = ranked.length % OLD_EVERY === OLD_EVERY / 2 ? strewn.shift() : undefined
    if (next) ranked.push(next)
  }
  return [...ranked, ...strewn].slice(0, LENGTH)
}
