import type { Piece } from '@/utils/papers/rich-text/pieces'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { tidyText } from '@/utils/papers/text'
import { titleKey } from '@/utils/papers/title-key'
import { words } from '@/utils/query/words/words'
import * as special from '../server/samples/index.ts'
import { fuzz } from './support/fuzz'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'
import { mustBeLink } from './support/sound'

const KINDS = new Set(['text', 'math', 'link', 'em', 'strong', 'caps', 'code', 'sub', 'sup', 'mark'])
const SAMPLES = special.samples
  .filter(({ id }) => [special.TEX_RESIDUE_ID, special.DOLLAR_TEX_ID, special.HOSTILE_MARKUP_ID].includes(id))
  .flatMap(({ title, abstract }) => [title, abstract])

/** Every piece and how many there are; says what is wrong with one. */
function count(pieces: Piece[], depth = 0): number {
  must(depth <= 12, 'pieces within pieces without end')
  let all = pieces.length
  for (const piece of pieces) {
    must(KINDS.has(piece.kind), `a piece of ${piece.kind}`)
    if (piece.kind === 'link') mustBeLink(piece.url)
    else if (piece.kind === 'math') must(piece.tex.length <= 400, 'a formula that is a book')
    else if (piece.kind !== 'text') all += count(piece.pieces, depth + 1)
  }
  return all
}

fuzz('TeX in titles and abstracts', mutatedText(SAMPLES), (raw) => {
  const text = tidyText(raw)
  must(tidyText(text).length <= text.length, 'grows each time')
  const pieces = richText(text)
  must(count(pieces) <= 2 * text.length + 1, 'more pieces than characters')
  // A sign of TeX may stand for a few, such as `\leq` never, but `^{-1}` as `^(-1)`.
  must(plainText(text).length <= 3 * text.length + 10, 'longer than it was')
})

fuzz('words of any text', mutatedText(SAMPLES), (text) => {
  let last = 0
  for (const { start, end, text: word, form } of words(text)) {
    must(start >= last && end > start && end <= text.length, 'a word that is not there')
    must(word !== '' && form !== '', 'a word without letters')
    last = start
  }
  must(/^[\p{L}\p{N}]*$/u.test(titleKey(text)), 'a key with other signs')
})
