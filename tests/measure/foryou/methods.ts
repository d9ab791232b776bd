import { score } from '../../../utils/ranking/score.ts'
import { countTerms, type PaperText } from '../../../utils/ranking/terms.ts'
import { train } from '../../../utils/ranking/train.ts'
import type { CorpusPaper } from './corpus.ts'
import type { Method } from './protocol.ts'
import { sample } from './sample.ts'

/** What For you is measured against. */
export const upvotes: Method =
  () =>
  ({ upvotes }) =>
    upvotes

export const chance: Method = (_saves, _earlier, { random }) => random

/** Knows the labels: no order can do better. */
export const perfect =
  (keywords: string[]): Method =>
  () =>
  ({ labels }) =>
    keywords.filter((keyword) => labels.has(keyword)).length

/** The mean of the saved papers as vectors of single words, by term frequency and inverse document frequency. */
export function createCentroid(): Method {
  const words = memo(({ title, abstract }: CorpusPaper) => {
    const { counts } = countTerms({ title, abstract })
    return [...counts].filter(([term]) => !term.includes(' '))
  })
  let known: { earlier: CorpusPaper[]; papers: Map<string, number> } | undefined
  return (saves, earlier) => {
    if (known?.earlier.length !== earlier.length) {
      const papers = new Map<string, number>()
      for (const paper of earlier) for (const [term] of words(paper)) papers.set(term, (papers.get(term) ?? 0) + 1)
      known = { earlier, papers }
    }
    const { papers } = known as NonNullable<typeof known>
    const vector = memo((paper: CorpusPaper) => {
      const raw = words(paper).map(([term, count]): [string, number] => [
        term,
        (1 + Math.log(count)) * (1 + Math.log((1 + earlier.length) / (1 + (papers.get(term) ?? 0)))),
      ])
      const length = Math.hypot(...raw.map(([, value]) => value)) || 1
      return raw.map(([term, value]): [string, number] => [term, value / length])
    })
    const middle = new Map<string, number>()
    for (const save of saves)
      for (const [term, value] of vector(save)) middle.set(term, (middle.get(term) ?? 0) + value)
    return (paper) => vector(paper).reduce((sum, [term, value]) => sum + value * (middle.get(term) ?? 0), 0)
  }
}

/** What ships, with as many papers to stand for all the rest as there are in the extension; `since`: what older papers were removed. */
export function forYou(rest: number, since = ''): Method {
  return (saves, earlier, random) => {
    const saved = new Set(saves)
    const others = earlier.filter((paper) => paper.day >= since && !saved.has(paper))
    const model = learn(saves, sample(others, rest, random))
    return (paper) => score(model, textOf(paper))
  }
}

/** Trains without pauses. */
export function learn(saves: PaperText[], rest: PaperText[]) {
  const examples = saves.map((paper) => ({ paper: textOf(paper), wanted: true, weight: 1 }))
  const training = train({ examples, rest: rest.map(textOf) })
  for (;;) {
    const { done, value } = training.next()
    if (done) return value
  }
}

/** Only what the extension knows too: labels are never seen by what learns. */
function textOf({ title, abstract }: PaperText): PaperText {
  return { title, abstract }
}

function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as V
  }
}
