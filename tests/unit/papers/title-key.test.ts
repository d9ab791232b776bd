import { expect, it } from 'vitest'
import { titleKey } from '@/utils/papers/title-key'

it.each([
  ['Attention Is All You Need', 'attention is all you need'],
  ['Attention: Is All You Need?', 'Attention – is all you need'],
  ['Fréchet Distances', 'Frechet distances'],
  ['$\\pi_{0.5}$: A Model', 'π_{0.5}: a model'],
  ['\\textsc{Bench}Mark', 'BENCHMARK'],
  ['$\\mathcal{O}(n)$ Attention', 'O(n) Attention'],
  ['Self‑Attention\n  Again', 'Self-Attention Again'],
])('"%s" and "%s" are one title', (one, other) => {
  expect(titleKey(one)).toBe(titleKey(other))
})

it.each([
  ['GPT-3', 'GPT-4'],
  ['Textual Inversion', 'Inversion'],
  ['Emphasis', 'Asis'],
  ['$\\alpha$-Nets', '$\\beta$-Nets'],
])('"%s" and "%s" are two', (one, other) => {
  expect(titleKey(one)).not.toBe(titleKey(other))
})

it('nothing but signs is no title', () => {
  expect(titleKey(' — ?! ')).toBe('')
})
