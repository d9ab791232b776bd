import type { Model } from './model'
import { presence } from './presence'
import { countTerms, type PaperText } from './terms'

/** How much speaks for a paper: the higher, the more it is like what was chosen. A number whatever the text. */
export function score({ weights, bias }: Model, paper: PaperText): number {
  const { counts, words } = countTerms(paper, weights)
  let total = bias
  for (const [term, times] of counts) total += (weights.get(term) ?? 0) * presence(times, words)
  return total
}
