import { stem } from '@/utils/query/words/stem'
import type { Wanted } from './index/lookup'
import { countTerms, postingsAt, termAt } from './index/segment'
import type { Shelf } from './index/shelf'
import { isOneOff } from './typo'

/** As many words as one that was mistyped may stand for. */
const MOST = 3
/** A word that so many times fewer papers have than another was not what was meant. */
const MUCH_RARER = 50

/** The words that most papers have, at least `least`, of those that a word is but for one slip; of the forms of a word, one. */
export function near({ segments }: Shelf, { text, prefix }: Wanted, least: number): string[] {
  const counts = new Map<string, number>()
  for (const { segment } of segments) {
    const { text: all, starts } = segment
    for (let index = 0; index < countTerms(segment); index++) {
      const start = starts[index] ?? 0
      if (!mayBegin(text, all, start) || !isOneOff(text, all, start, starts[index + 1] ?? 0, prefix)) continue
      const term = termAt(segment, index)
      counts.set(term, (counts.get(term) ?? 0) + postingsAt(segment, index).length)
    }
  }
  const byForm = new Map<string, string>()
  const most = Math.max(...counts.values())
  const likely = [...counts].filter(([, count]) => count >= least && count * MUCH_RARER >= most)
  for (const [term] of likely.sort(([, a], [, b]) => b - a)) {
    const form = stem(term)
    // What goes on from another is found by that one.
    const known = byForm.has(form) || (prefix && [...byForm.values()].some((before) => term.startsWith(before)))
    if (!known) byForm.set(form, term)
    if (byForm.size === MOST) break
  }
  return [...byForm.values()]
}

/** Whether a term may be a word but for one slip, by its first two letters: most are not, and this is quick. */
function mayBegin(word: string, text: string, start: number): boolean {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)]
  return (
    first === word.charCodeAt(0) ||
    first === word.charCodeAt(1) ||
    second === word.charCodeAt(0) ||
    second === word.charCodeAt(1)
  )
}
