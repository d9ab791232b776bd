import type { ObservedDay, Seen } from './days.ts'

/** Scores the papers of a day by what was seen in its first hours; the higher, the likelier to end on top. */
export type Method = (seen: Seen[]) => number[]

/** The order that everybody sees. */
export const upvotes: Method = (seen) => seen.map((paper) => paper.upvotes)

/** Upvotes for the time that a paper has been there, as far as the hour of its first sighting tells that. */
export const pace: Method = (seen) => seen.map((paper) => paper.upvotes / (paper.hour + 3))

const STEPS = 400
const RATE = 0.5
/** How strongly weights are held near zero. */
const HOLD = 1e-3

/** Logistic regression on all that was seen: upvotes, comments, stars, the hour, and the share of the day's upvotes. */
export function regression(days: ObservedDay[]): Method {
  const rows = days.flatMap(({ seen, bar }) =>
    features(seen).map((x, at) => ({ x, y: (seen[at]?.ended ?? 0) >= bar ? 1 : 0 })),
  )
  const size = rows[0]?.x.length ?? 0
  const [means, spreads] = standards(rows.map(({ x }) => x))
  const scaled = rows.map(({ x, y }) => ({
    x: x.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)),
    y,
  }))
  let weights = new Array<number>(size + 1).fill(0)
  const score = (x: number[]) => x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights[size] ?? 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => weight * HOLD)
    for (const { x, y } of scaled) {
      const off = (1 / (1 + Math.exp(-score(x))) - y) / scaled.length
      for (let at = 0; at <= size; at++) slope[at] = (slope[at] ?? 0) + off * (x[at] ?? 1)
    }
    weights = weights.map((weight, at) => weight - RATE * (slope[at] ?? 0))
  }
  return (seen) =>
    features(seen).map((x) => score(x.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1))))
}

function features(seen: Seen[]): number[][] {
  const total = seen.reduce((sum, paper) => sum + paper.upvotes, 0)
  return seen.map((paper) => [
    Math.log1p(paper.upvotes),
    Math.log1p(paper.comments),
    Math.log1p(paper.stars),
    paper.upvotes / (total + 1),
    paper.hour,
  ])
}

function standards(rows: number[][]): [means: number[], spreads: number[]] {
  const columns = (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0))
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length)
  const spreads = columns.map((column, at) => {
    const variance = column.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / column.length
    return Math.sqrt(variance) || 1
  })
  return [means, spreads]
}
