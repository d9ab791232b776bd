import type { Model } from './model'
import { presence } from './presence'
import { countTerms, eachTerm, type PaperText } from './terms'

/** As many reasons as one takes in at a glance. */
const MOST = 3

/** What says less than this is no reason, of the 2 or so that lie between what is liked and what is not. */
const LEAST = 0.08

/** What speaks most for a paper, as the paper itself writes it; a word is not named again in a pair, nor a pair in a word. */
export function why({ weights }: Model, paper: PaperText): string[] {
  const { counts, words } = countTerms(paper, weights)
  const for_ = (term: string) => (weights.get(term) ?? 0) * presence(counts.get(term) ?? 1, words)
  // A pair speaks with the voices of its words: "speculative decoding" says more than "speculative".
  const voices = [...counts.keys()].map((term) => ({ term, parts: term.split(' ') }))
  const ranked = voices
    .map(({ term, parts }) => ({
      term,
      parts,
      voice: parts.length > 1 ? parts.reduce((sum, part) => sum + for_(part), for_(term)) : for_(term),
      alone: for_(term),
    }))
    // A bare number may speak for a paper, but tells nobody why.
    .filter(({ term, voice, alone }) => voice >= LEAST && alone > 0 && /\p{L}/u.test(term))
    .sort((a, b) => b.voice - a.voice || (a.term < b.term ? -1 : 1))
  const named = new Set<string>()
  const chosen: string[] = []
  for (const { term, parts } of ranked) {
    if (chosen.length === MOST) break
    if (parts.some((part) => named.has(part))) continue
    for (const part of parts) named.add(part)
    chosen.push(term)
  }
  return asWritten(paper, chosen)
}

/** Terms as they stand in the paper, its abstract before its title, where every word has a capital. */
function asWritten({ title, abstract }: PaperText, terms: string[]): string[] {
  const forms = new Map<string, string>()
  for (const text of [abstract, title]) {
    eachTerm(text, (term, start, end) => {
      if (terms.includes(term) && !forms.has(term)) forms.set(term, text.slice(start, end).replace(/\s+/g, ' '))
    })
  }
  return terms.map((term) => forms.get(term) ?? term)
}
