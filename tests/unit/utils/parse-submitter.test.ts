import { describe, expect, it } from 'vitest'
import { parseSubmitter } from '@/utils/parse-submitter'

describe('a submitter', () => {
  it.each([
    ['ada', 'ada'],
    [' @Ada-Example_2 ', 'Ada-Example_2'],
    ['https://huggingface.co/ada', 'ada'],
    ['huggingface.co/ada/', 'ada'],
  ])('typed as %j is %s', (typed, name) => {
    expect(parseSubmitter(typed)).toBe(name)
  })

  it.each([
    '',
    'a',
    'ada lovelace',
    '@',
    'https://example.org/ada',
    'huggingface.co/papers/2606.00001',
    '-ada',
    'ada?x=1',
    'x'.repeat(200),
  ])('is not %j', (typed) => {
    expect(parseSubmitter(typed)).toBeUndefined()
  })
})
