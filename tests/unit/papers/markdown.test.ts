import { describe, expect, it } from 'vitest'
import { markdown } from '@/utils/papers/markdown'
import { anyPaper } from './any-paper'

it('is a title that links, who and when, and the abstract as a quotation', () => {
  expect(markdown(anyPaper({ title: 'On {\\em Maps}', authors: ['Ada Orr', 'Bo Lee'] }))).toBe(
    '**[On Maps](https://arxiv.org/abs/2606.12345)**  \nAda Orr, Bo Lee · 2026 · arXiv:2606.12345\n\n> About maps.\n',
  )
})

describe('what Markdown would take for its own', () => {
  it.each([
    ['in a title', { title: '[a](b) *c* `d` <e>' }, '**[\\[a\\](b) \\*c\\* \\`d\\` \\<e\\>](https'],
    ['in an abstract', { abstract: 'A | b ~ c \\ours $5' }, '> A \\| b \\~ c \\\\ours \\$5'],
    ['at the beginning', { abstract: '# One' }, '> \\# One'],
    ['in many names', { authors: 'abcdefgh'.split('') }, '\na et al. · 2026'],
  ])('%s', (_, fields, part) => {
    expect(markdown(anyPaper(fields))).toContain(part)
  })
})
