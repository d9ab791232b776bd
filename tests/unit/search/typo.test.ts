import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOneOff } from '@/utils/search/typo'

const oneOff = (word: string, text: string, goesOn = false) => isOneOff(word, `x${text}x`, 1, 1 + text.length, goesOn)
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 7 })

/** Every word that one slip makes of a word. */
function slips(from: string): Set<string> {
  const all = new Set<string>()
  for (let at = 0; at <= from.length; at++) {
    const [before, after] = [from.slice(0, at), from.slice(at)]
    all.add(before + after.slice(1))
    for (const letter of 'abc') {
      all.add(before + letter + after)
      all.add(before + letter + after.slice(1))
    }
    if (after.length > 1) all.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
  }
  all.delete(from)
  return all
}

describe('one slip', () => {
  it.each([
    ['difusion', 'diffusion', true],
    ['diffussion', 'diffusion', true],
    ['duffusion', 'diffusion', true],
    ['difufsion', 'diffusion', true],
    ['diffusion', 'diffusion', false],
    ['diffusion', 'confusion', false],
  ])('%s for %s: %s', (typed, meant, is) => {
    expect(oneOff(typed, meant)).toBe(is)
  })

  it('is in a beginning as well', () => {
    expect(oneOff('difus', 'diffusion', true)).toBe(true)
    expect(oneOff('difus', 'diffusion')).toBe(false)
    expect(oneOff('dififusion', 'diffusion', true)).toBe(true)
  })

  it('is what one letter more, less, another or in another place makes, and nothing else', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(oneOff(a, b)).toBe(slips(a).has(b))
      }),
    )
  })
})
