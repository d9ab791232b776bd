import type { Sought } from '@/utils/query/words/find'
import { stem } from '@/utils/query/words/stem'
import type { Wanted } from './index/lookup'

/** Halves of a word that are shorter are rarely words of their own; see how `find` joins words. */
const SHORTEST_HALF = 3
const SHORTEST = 7

/**
 * The ways in which words in a row may stand in the index: as they are; two of them as one, as `few shot` for `fewshot`;
 * and one of them as two. Which of these really stand in a row is not known there.
 */
export function spellings({ words, prefix, exact }: Sought): Wanted[][] {
  const wanted = words.map(
    ({ text, form }, at): Wanted => ({ text, form, exact, prefix: prefix && at === words.length - 1 }),
  )
  const asOne = wanted.slice(1).map((word, at) => {
    const text = `${wanted[at]?.text}${word.text}`
    return wanted.toSpliced(at, 2, { ...word, text, form: stem(text) })
  })
  const asTwo = wanted.flatMap((word, at) => halves(word).map((two) => wanted.toSpliced(at, 1, ...two)))
  return [wanted, ...asOne, ...asTwo]
}

function halves(word: Wanted): [Wanted, Wanted][] {
  const cuts = Array.from({ length: Math.max(word.text.length - 1, 0) }, (_, at) => at + 1)
  return cuts.flatMap((cut): [Wanted, Wanted][] => {
    const [before, after] = [word.text.slice(0, cut), word.text.slice(cut)]
    const long = before.length >= SHORTEST_HALF && after.length >= SHORTEST_HALF && word.text.length >= SHORTEST
    if (!long && /\d/.test(before.slice(-1)) === /\d/.test(after[0] ?? '')) return []
    // There are many such cuts, and hardly one of them is of two words: other forms of them are not looked for.
    return [
      [
        { text: before, form: before, prefix: false, exact: true },
        { text: after, form: after, prefix: word.prefix, exact: true },
      ],
    ]
  })
}
