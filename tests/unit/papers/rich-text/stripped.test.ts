import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

describe('words that are signs which lost their backslash', () => {
  it.each([
    ['products', 'a 2.3times speedup at 64times64', 'a 2.3× speedup at 64×64'],
    ['bounds', 'with leq 4B, (leq2B), geq 90%, r neq s', 'with ≤ 4B, (≤2B), ≥ 90%, r ≠ s'],
    ['arrows', 'Paris rightarrow France', 'Paris → France'],
    ['about so many', 'sim20% of (sim100B), sim5x', '~20% of (~100B), ~5x'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})
