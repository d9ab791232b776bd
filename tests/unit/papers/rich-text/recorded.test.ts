import { describe, expect, it } from 'vitest'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import { tidyText } from '@/utils/papers/text'
import { corpus, recorded } from '../../sources/recordings'
import { letters } from './letters'

/** Markup, words that stand for signs, colours, and what arXiv writes in place of an address: they may go. */
const MARKUP =
  /\{this (?:https? )?url\}|(?<=\{)\w+(?=\{)|\\(?:text|math)?[A-Za-z]+|\b(?:text(?:bf|it|sc|tt|rm)?|emph|math(?:cal|bb|bf|rm|it))(?=\{)|(?<=\d)times|\b(?:[lgn]eq|sim|(?:right|left)arrow)|circ|\b(?:alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|nabla|Delta|Theta|Lambda|Phi|Psi|Omega)(?=[_^])/gi
describe.skipIf(!recorded)('the recorded corpus', () => {
  it('is tidied where it needs to be, and loses no letter or digit of what was written', { timeout: 60_000 }, () => {
    const papers = corpus()
    const texts = papers.flatMap(({ title, summary }) => [tidyText(title), tidyText(summary)])
    const changed = texts.filter((text) => plainText(text) !== text)
    const lost = changed.flatMap((text) => {
      const kept = letters(plainText(text))
      const words = text.replace(MARKUP, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
      return words.filter((word) => !kept.includes(letters(word))).map((word) => `${word} of ${text.slice(0, 60)}`)
    })
    console.log(`${changed.length} of ${texts.length} recorded titles and abstracts are tidied`)
    expect(changed.length).toBeGreaterThan(1_500)
    expect(lost).toEqual([])
  })
})
