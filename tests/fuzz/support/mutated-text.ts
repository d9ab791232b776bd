import fc from 'fast-check'
import { hostileText, TOKENS } from './hostile-text'

const HOW = ['cut', 'insert', 'insert', 'replace', 'repeat', 'move'] as const

/** One of some samples of a text with a few pieces cut, doubled, moved, or put in; seldom another text altogether. */
export function mutatedText(samples: string[], tokens: string[] = TOKENS, longest = 20_000): fc.Arbitrary<string> {
  const edges = samples.map(edgesOf)
  const change = fc.record({
    from: fc.nat(1_000_000),
    length: fc.nat(60),
    to: fc.nat(1_000_000),
    how: fc.constantFrom(...HOW),
    // Where a piece begins and ends: anywhere, or where something begins.
    atEdge: fc.boolean(),
    put: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...tokens) }, { weight: 1, arbitrary: hostileText(longest) }),
  })
  const mutated = fc.tuple(fc.nat(samples.length - 1), fc.array(change, { maxLength: 4 })).map(([which, changes]) => {
    const sample = samples[which] ?? ''
    return changes.reduce((text, { from, length, to, how, atEdge, put }) => {
      const places = atEdge ? (edges[which] ?? []) : []
      const start = Math.min(text.length, places[from % (places.length || 1)] ?? from % (text.length + 1))
      const end = atEdge
        ? Math.max(start, places[(from + 1 + (length % 8)) % (places.length || 1)] ?? start)
        : start + length
      const piece = text.slice(start, end)
      if (how === 'cut') return text.slice(0, start) + text.slice(end)
      if (how === 'insert') return text.slice(0, start) + put + text.slice(start)
      if (how === 'replace') return text.slice(0, start) + put + text.slice(end)
      if (how === 'repeat') return text.slice(0, start) + piece.repeat(1 + (to % 3)) + text.slice(start)
      const there = to % (text.length + 1)
      return text.slice(0, there) + piece + text.slice(there)
    }, sample)
  })
  return fc.oneof({ weight: 20, arbitrary: mutated }, { weight: 1, arbitrary: hostileText(longest) })
}

/** Where tags, lines and entries begin. */
function edgesOf(text: string): number[] {
  return [...text.matchAll(/[<\n@{,]/g)].map(({ index }) => index)
}
