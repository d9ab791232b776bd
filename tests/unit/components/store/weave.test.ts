import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weave } from '@/components/store/weave'
import type { Entry } from '@/utils/library/entries'
import { paper } from '../../library/support'

const entry = (letter: string): Entry => ({ paper: { ...paper(1), id: letter, sightings: [] }, read: false })
const entries = (letters: string) => [...letters].map(entry)
const letters = (woven: Entry[]) => woven.map((each) => each.paper.id).join('')

describe('weaving fresh papers into shown ones', () => {
  it.each([
    ['shows fresh ones when nothing was shown', '', 'abc', 'abc'],
    ['changes nothing when nothing is fresh', 'abc', '', 'abc'],
    ['changes nothing when all is shown already', 'abc', 'abc', 'abc'],
    ['puts the newest first', 'bc', 'abc', 'abc'],
    ['puts what was brought back where it belongs', 'ac', 'abc', 'abc'],
    ['puts what follows last', 'ab', 'abc', 'abc'],
    ['keeps what is shown and no longer belongs', 'abc', 'adc', 'adbc'],
    ['keeps the order that is shown', 'cba', 'abc', 'cba'],
    ['keeps several fresh ones in their order', 'xy', 'abxcdy', 'abxcdy'],
    ['takes a repeated one once', 'x', 'aaxa', 'ax'],
  ])('%s', (_, shown, fresh, expected) => {
    expect(letters(weave(entries(shown), entries(fresh)))).toBe(expected)
  })

  it('leaves what it was given as it is', () => {
    const shown = entries('bc')
    weave(shown, entries('abc'))
    expect(letters(shown)).toBe('bc')
  })

  it('loses none, repeats none, and moves none that is shown', () => {
    const some = fc.uniqueArray(fc.constantFrom(...'abcdefghij'))
    fc.assert(
      fc.property(some, some, (shown, fresh) => {
        const woven = [...letters(weave(entries(shown.join('')), entries(fresh.join(''))))]
        expect(woven.filter((letter) => shown.includes(letter))).toEqual(shown)
        expect(woven.toSorted()).toEqual([...new Set([...shown, ...fresh])].toSorted())
      }),
    )
  })
})
