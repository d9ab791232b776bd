import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

const raw = String.raw

describe('addresses', () => {
  it.each([
    ['at the end of a sentence', 'Code: https://x.example/a/.', 'Code: ‹link:https://x.example/a/›.'],
    ['in brackets', '(see https://x.example/a_b), here', '(see ‹link:https://x.example/a_b›), here'],
    ['with brackets of its own', 'https://x.example/a_(b)', '‹link:https://x.example/a_(b)›'],
    ['with a query', 'https://x.example/?q=1&r=%20#top!', '‹link:https://x.example/?q=1&r=%20#top›!'],
    ['plain http', 'http://x.example/', '‹link:http://x.example/›'],
    ['before Chinese punctuation', '见https://x.example/a。', '见‹link:https://x.example/a›。'],
    ['between angle brackets', '<https://x.example/a>', '<‹link:https://x.example/a›>'],
    ['told twice', 'https://x.example/{https://x.example/}.', '‹link:https://x.example/›.'],
    ['told twice without a scheme', 'https://x.example/a{x.example/a}', '‹link:https://x.example/a›'],
    ['told twice in blue', 'https://x.example/a{blue{https://x.example/a}}', '‹link:https://x.example/a›'],
    ['with arXiv’s stand-in', 'https://x.example/a{this https URL}.', '‹link:https://x.example/a›.'],
    ['with a label', 'https://x.example/a{Project page}', '‹link:https://x.example/a› (Project page)'],
    ['as a command', raw`at \url{https://x.example/a\_b}.`, 'at ‹link:https://x.example/a_b›.'],
    ['as a link with words', raw`\href{https://x.example/a}{our page}`, 'our page (‹link:https://x.example/a›)'],
    ['as a link with itself', raw`\href{https://x.example/a}{https://x.example/a}`, '‹link:https://x.example/a›'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })

  it.each([
    ['another scheme', 'javascript:alert(1) and ftp://x.example/a'],
    ['a name before the host', 'https://huggingface.co@evil.example/'],
    ['no host', 'https:// and http://'],
    ['no end', `https://x.example/${'a'.repeat(20_000)}`],
    [
      'another scheme in a command',
      raw`\href{javascript:alert(1)}{https://x.example}`.replace('https://x.example', 'here'),
    ],
  ])('%s makes none', (_, text) => {
    expect(shown(richText(text))).not.toContain('‹link')
  })
})

it.each([
  ['brackets that close nothing', `https://x.example/${')'.repeat(20_000)}`],
  ['addresses without end', 'https://@'.repeat(2_000)],
  ['quotation marks', "''".repeat(10_000)],
  ['quotation marks that open', '``'.repeat(10_000)],
])('an abstract of nothing but %s takes no second', (_, text) => {
  const before = process.threadCpuUsage()
  richText(text)
  expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(1_000)
})
