import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeRich } from '@/utils/papers/rich-text/may-be-rich'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { letters } from './letters'

const raw = String.raw

const SIGNS = [
  '\\',
  '$',
  '{',
  '}',
  '^',
  '_',
  '~',
  '`',
  "'",
  '"',
  '-',
  '*',
  '(',
  ')',
  '[',
  ']',
  ' ',
  'a',
  'E',
  '2',
  'é',
  '<',
]
const WORDS = [
  raw`\textsc{`,
  raw`\em `,
  raw`\"`,
  raw`\'e`,
  raw`\times`,
  'https://x.example/',
  'times',
  'mathcal{',
  'leq ',
  '$x$',
  raw`\(`,
  raw`\)`,
  '``',
  "''",
]
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...SIGNS, ...WORDS), maxLength: 40 }),
)

describe('any text at all', () => {
  it('is read, and read the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(richText(text)).toEqual(richText(text))),
      { numRuns: 2_000 },
    )
  })

  it('without a sign of TeX or an address stays one text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '' && !mayBeRich(text) && !/https?:/i.test(text))
        expect(richText(text)).toEqual([{ kind: 'text', text }])
      }),
    )
  })

  it('whose words hold no TeX keeps every one of them', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}<>&;:.,!?()[\]"/=+#%|@-]+$/u), { maxLength: 8 })
    fc.assert(
      fc.property(words, (said) => {
        fc.pre(!mayBeRich(said.join(' ')) && !said.join(' ').includes('://'))
        expect(plainText(said.join(' '))).toBe(said.join(' '))
      }),
    )
  })

  it('loses no letter or digit but those of commands', () => {
    const body = fc.stringMatching(/^[a-z0-9\u00e0\u4e00 ]{1,12}$/)
    const wrapped = fc.tuple(
      body,
      fc.constantFrom(
        ['\\textsc{', '}'],
        ['{\\em ', '}'],
        ['``', "''"],
        ['x^{', '}'],
        ['**', '**'],
        ['{', '}'],
        ['$', '$'],
      ),
    )
    fc.assert(
      fc.property(fc.array(wrapped, { maxLength: 6 }), (parts) => {
        const text = parts.map(([inside, [open, close]]) => `${open}${inside}${close}`).join(' ; ')
        expect(letters(plainText(text))).toBe(letters(text.replace(/\\textsc|\\em /g, '')))
      }),
    )
  })

  it('takes time in proportion to its length, even the worst', () => {
    for (const worst of [
      '$',
      '\\',
      '{',
      '`',
      "''",
      '**',
      'a^{',
      '{\\em ',
      'https://x/{',
      '\\(',
      '\\"a',
      'a_',
      '~',
      '--',
    ]) {
      expect(plainText(worst.repeat(5_000)).length).toBeLessThan(100_000)
    }
  })
})
