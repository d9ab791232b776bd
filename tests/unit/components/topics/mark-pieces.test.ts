import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatText, markPieces } from '@/components/topics/mark-pieces'
import type { Piece } from '@/utils/papers/rich-text/pieces'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { highlights } from '@/utils/query/highlights'
import { query } from '../../query/support'

/** Marked text in brackets. */
function shown(pieces: Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'mark') return `[${shown(piece.pieces)}]`
      return 'pieces' in piece ? shown(piece.pieces) : flatText([piece])
    })
    .join('')
}

const marked = (asked: string, text: string) => {
  const pieces = richText(text)
  return shown(markPieces(pieces, highlights(query(asked), flatText(pieces))))
}

describe('marks in a text', () => {
  it.each([
    ['model', 'Models and a model', '[Models] and a [model]'],
    ['"bold words"', String.raw`Some \textbf{bold} words`, 'Some [bold][ words]'],
    ['alpha', String.raw`An $\alpha$-divergence`, 'An [α]-divergence'],
    ['tau2-bench', String.raw`On $\tau^2$-Bench`, 'On [τ²][-Bench]'],
    ['roads', 'No such thing', 'No such thing'],
  ])('%s in %s', (asked, text, expected) => {
    expect(marked(asked, text)).toBe(expected)
  })

  it('leave every character where it was', () => {
    const text = fc.array(fc.constantFrom('a', 'b ', '$\\alpha$', '\\emph{ab}', ' - ', 'https://a.example/b '))
    const range = fc.tuple(fc.nat(30), fc.nat(5)).map(([start, more]) => ({ start, end: start + more + 1 }))
    fc.assert(
      fc.property(text, range, (parts, one) => {
        const pieces = richText(parts.join(''))
        expect(flatText(markPieces(pieces, [one]))).toBe(flatText(pieces))
      }),
    )
  })
})
