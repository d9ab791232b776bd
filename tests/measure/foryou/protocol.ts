import { createRandom, type Random } from '../../simulation/support/random.ts'
import type { CorpusPaper } from './corpus.ts'
import { sample } from './sample.ts'

/** Saved from what was listed before this day, and judged by what was listed from it on. */
export const SPLIT = '2026-05-01'
const SAVES = 10
const LATER = 1000
const TOP = 10
/** As many papers does one have time for. */
const FIRST = 5

/** Gives what orders papers, highest first, having seen what a reader saved and everything that was listed earlier. */
export type Method = (saves: CorpusPaper[], earlier: CorpusPaper[], random: Random) => (paper: CorpusPaper) => number

export interface Figures {
  /** Of the first ten among 1,000 later papers, the share that the reader would keep. */
  precision: number
  /** Of the papers of a feed day that the reader would keep, the share among the first five: mean over days with any. */
  first: number
}

/** Keywords that enough papers carry on both sides of the split, the most carried first: those in even places are reported, the others were for trying things out. */
export function keywordsOf(papers: CorpusPaper[], most = 80): { reported: string[]; tried: string[] } {
  const counts = new Map<string, [before: number, after: number]>()
  for (const { labels, day } of papers) {
    for (const label of labels) {
      const count = counts.get(label) ?? [0, 0]
      count[day < SPLIT ? 0 : 1]++
      counts.set(label, count)
    }
  }
  const enough = [...counts]
    .filter(([, [before, after]]) => before >= 2 * SAVES && after >= SAVES)
    .sort(([a, [x, y]], [b, [v, w]]) => v + w - x - y || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([label]) => label)
  return { reported: enough.filter((_, at) => at % 2 === 0), tried: enough.filter((_, at) => at % 2 === 1) }
}

/** Simulates a reader who saves papers with any of these keywords, and says how well a method serves them. */
export function serve(papers: CorpusPaper[], keywords: string[], method: Method, seed: number): Figures {
  const random = createRandom(seed)
  // A paper without keywords might be one that the reader would keep: nobody knows.
  const known = papers.filter(({ labels }) => labels.size > 0)
  const keeps = ({ labels }: CorpusPaper) => keywords.some((keyword) => labels.has(keyword))
  const earlier = papers.filter(({ day }) => day < SPLIT)
  const before = known.filter(({ day }) => day < SPLIT)
  const saves = new Set(
    keywords.flatMap((keyword) =>
      sample(
        before.filter(({ labels }) => labels.has(keyword)),
        SAVES,
        random,
      ),
    ),
  )
  const later = known.filter(({ day }) => day >= SPLIT)
  const judge = method([...saves], earlier, random)
  const scores = new Map(later.map((paper) => [paper, judge(paper)]))
  const best = (some: CorpusPaper[], count: number) =>
    [...some].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0)).slice(0, count)
  const precision = best(sample(later, LATER, random), TOP).filter(keeps).length / TOP
  const shares = [...Map.groupBy(later, ({ day }) => day).values()].flatMap((listed) => {
    const kept = listed.filter(keeps).length
    return kept ? [best(listed, FIRST).filter(keeps).length / kept] : []
  })
  return { precision, first: mean(shares) }
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The standard deviation of a sample. */
export function deviation(values: number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1))
}
