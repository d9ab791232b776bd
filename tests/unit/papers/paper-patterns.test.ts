import { expect, it } from 'vitest'
import { paperPage } from '@/utils/papers/paper-page'
import { paperPatterns } from '@/utils/papers/paper-patterns'

/** As the browser reads a match pattern. */
function matches(pattern: string, address: string): boolean {
  const [, scheme = '', host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? []
  const quote = (text: string) => text.replace(/[.?+^$()|[\]{}\\]/g, '\\$&')
  const hosts = host.startsWith('*.') ? `(?:[^/]+\\.)?${quote(host.slice(2))}` : quote(host)
  return new RegExp(`^${scheme === '*' ? 'https?' : scheme}://${hosts}${quote(path).replaceAll('*', '.*')}$`).test(
    address,
  )
}

it.each([
  ['https://arxiv.org/abs/2606.28322v2'],
  ['https://www.arxiv.org/pdf/2606.28322'],
  ['https://export.arxiv.org/html/2606.28322'],
  ['https://ar5iv.labs.arxiv.org/html/2606.28322'],
  ['https://ar5iv.org/abs/2606.28322'],
  ['https://www.alphaxiv.org/overview/2606.28322'],
  ['https://alphaxiv.org/zh/overview/2606.28322'],
  ['https://huggingface.co/papers/2606.28322'],
  ['https://mirror.example/hf/papers/2606.28322'],
])('links that name a paper match: %s', (address) => {
  const base = 'https://mirror.example/hf'
  expect(paperPage(address, undefined, base)).toBeDefined()
  expect(paperPatterns(base).some((pattern) => matches(pattern, address))).toBe(true)
})

it('other links do not, and no pattern stands twice', () => {
  for (const address of [
    'https://arxiv.org/list/cs.LG/new',
    'https://huggingface.co/models',
    'https://example.org/abs/1',
  ]) {
    expect(paperPatterns().some((pattern) => matches(pattern, address))).toBe(false)
  }
  expect(new Set(paperPatterns()).size).toBe(paperPatterns().length)
})
