import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidyText } from '@/utils/papers/text'

describe('TeX residue becomes what people write', () => {
  it.each([
    ['an escaped sign', String.raw`a gain of 12\% and R\&D on \#1`, 'a gain of 12% and R&D on #1'],
    ['an escaped underscore', String.raw`the name \_init\_`, 'the name _init_'],
    ['quotes', "``turn left'' and ``turn right''", '“turn left” and “turn right”'],
    ['a quote that never ends', '``turn left', '“turn left'],
    ['an apostrophe stays', "a model's own", "a model's own"],
    ['a formula is left as it is', String.raw`about $x\_1 \& 5\%$ of 5\%`, String.raw`about $x\_1 \& 5\%$ of 5%`],
    ['a price is not a formula', String.raw`for $5, and 10\% less`, 'for $5, and 10% less'],
    ['a command is left alone', String.raw`\textsc{Name} and {\em this}`, String.raw`\textsc{Name} and {\em this}`],
  ])('%s', (_, raw, tidy) => {
    expect(tidyText(raw)).toBe(tidy)
  })
})

describe('white space', () => {
  it.each([
    ['line breaks and indents', 'A Title\n  That Was\r\n\tWrapped', 'A Title That Was Wrapped'],
    ['around it', '  \n text \t', 'text'],
    ['of other kinds', 'a\u00a0b\u2003c\u2028d\u2029e\u3000f', 'a b c d e f'],
    ['nothing else', ' \n\t ', ''],
    ['nothing', '', ''],
  ])('%s', (_, raw, tidy) => {
    expect(tidyText(raw)).toBe(tidy)
  })
})

describe('what nobody sees goes', () => {
  it.each([
    ['a null character', '\u0000'],
    ['the first half of a pair', '\ud83d'],
    ['the second half of a pair', '\ude00'],
    ['an escape', '\u001b'],
    ['a delete', '\u007f'],
    ['a control of the second set', '\u0090'],
    ['a soft hyphen', '\u00ad'],
    ['an Arabic letter mark', '\u061c'],
    ['a Mongolian vowel separator', '\u180e'],
    ['a zero-width space', '\u200b'],
    ['a left-to-right mark', '\u200e'],
    ['a right-to-left mark', '\u200f'],
    ['a right-to-left override', '\u202e'],
    ['a word joiner', '\u2060'],
    ['an invisible times', '\u2062'],
    ['a direction isolate', '\u2067'],
    ['a deprecated format character', '\u206a'],
    ['an interlinear annotation', '\ufff9'],
    ['a byte order mark', '\ufeff'],
  ])('%s', (_, invisible) => {
    expect(tidyText(`be${invisible}low`)).toBe('below')
    expect(tidyText(invisible)).toBe('')
  })

  it.each([
    ['a non-joiner that Persian needs', 'می\u200cخواهم'],
    ['a joiner that an emoji needs', '👩\u200d🔬'],
    ['a selector that an emoji needs', '❤\ufe0f'],
    ['an accent of its own', 'e\u0301'],
    ['a sign beyond the basic plane', '𝔸lgorithm'],
  ])('but not %s', (_, text) => {
    expect(tidyText(text)).toBe(text)
  })
})

it.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(2)>'],
  ['What Happens Between <think> and </think>?'],
  ['in <1 GB VRAM'],
  ['emits <SEG> and <EOS>'],
  ['&lt;b&gt; &amp; &nbsp;'],
  ['"><svg onload=alert(3)>'],
  ['[a](javascript:alert(4)) **bold**'],
])('markup stays characters: %s', (text) => {
  expect(tidyText(text)).toBe(text)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('$', '\\', '`', "'", '%', ' ', '\n', '\u202e', '\u200b', 'a', '{', '}') }),
)

describe('any text at all', () => {
  it('becomes one line without white space around it or twice in a row', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(tidyText(raw)).toMatch(/^(\S+( \S+)*)?$/u)
      }),
    )
  })

  it('loses its controls and its characters that change direction', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(tidyText(raw)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
      }),
    )
  })

  it('keeps every word in which no TeX is', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}<>&;:.,!?()[\]{}"/=+*#%^~|@_-]+$/u), { maxLength: 8 })
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', ' \t '), (said, gap) => {
        expect(tidyText(said.join(gap))).toBe(said.join(' '))
      }),
    )
  })

  it('keeps its formulas as they are', () => {
    const formula = fc.stringMatching(/^\$[a-z\\{}_^%&#'`]+\$$/)
    fc.assert(
      fc.property(formula, (tex) => {
        expect(tidyText(String.raw`5\% of ${tex} or 6\%`)).toBe(`5% of ${tex} or 6%`)
      }),
    )
  })
})

it('takes time in proportion to the length, even for the worst text', () => {
  for (const worst of ['``', '$', '\\', "``a'", '$a$', ' \u200b'])
    expect(tidyText(worst.repeat(200_000)).length).toBeLessThan(1_000_001)
})
