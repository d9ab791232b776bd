import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

const raw = String.raw

describe('formulas', () => {
  it.each([
    ['in dollars', 'in dimension $d$ of $x_t$.', 'in dimension ‹math:d› of ‹math:x_t›.'],
    [
      'in brackets',
      raw`takes \( O(n^3) \) and \(9.6\times\) fewer`,
      raw`takes ‹math:O(n^3)› and ‹math:9.6\times› fewer`,
    ],
    ['set apart', raw`so \[ a = b \] and $$c$$`, 'so ‹display:a = b› and ‹display:c›'],
    ['with words in them', raw`$p_\text{the whole model}$`, raw`‹math:p_\text{the whole model}›`],
    ['a number is a number', 'only $50$ of $1,000$ tests', 'only 50 of 1,000 tests'],
    ['two prices are none', 'from $5 to $10 a day', 'from $5 to $10 a day'],
    ['nor a price and a sign', 'for $200k, which many spend, and 4$ more', 'for $200k, which many spend, and 4$ more'],
    [
      'nor what lost its backslashes',
      'of $textbf{good} and textbf{bad}$ ones',
      'of $‹strong:good› and ‹strong:bad›$ ones',
    ],
    ['a price before a formula', 'costs $5, for all $k$', 'costs $5, for all ‹math:k›'],
    ['one that never ends', raw`open $x and \(y`, raw`open $x and \(y`],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})
