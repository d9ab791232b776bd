import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OPEN_TARGETS, originPattern, paperLink, webLink } from '@/utils/papers/links'

describe('what becomes a link', () => {
  it.each([
    ['https', 'https://project.example/a?b=1#c', 'https://project.example/a?b=1#c'],
    ['plain http', 'http://hail.example/nowcast', 'http://hail.example/nowcast'],
    ['white space around it', '  https://duskwalk.example/gallery\n', 'https://duskwalk.example/gallery'],
    ['a bare address and port', 'http://192.0.2.44:8080', 'http://192.0.2.44:8080/'],
    ['a path into a repository', 'https://github.com/a/b/tree/main/c', 'https://github.com/a/b/tree/main/c'],
    ['capitals in the scheme', 'HTTPS://project.example', 'https://project.example/'],
    ['letters of another script', 'https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ])('%s', (_, text, link) => {
    expect(webLink(text)).toBe(link)
  })
})

describe('what never does', () => {
  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['white space', ' \n'],
    ['script', 'javascript:alert(document.domain)'],
    ['script in disguise', ' java\nscript:alert(1)//https://project.example'],
    ['script with capitals', 'JaVaScRiPt:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a page of the browser', 'chrome://settings'],
    ['a page of an extension', 'moz-extension://abc/popup.html'],
    ['an address without a scheme', 'project.example/a'],
    ['an address that takes over the scheme', '//project.example/a'],
    ['an address and port without a scheme', '192.0.2.44:8080'],
    ['a name before the host', 'https://huggingface.co@evil.example/'],
    ['a name and a password', 'https://user:secret@evil.example/'],
    ['a password alone', 'https://:secret@evil.example/'],
    ['a host with a space', 'https://two words.example'],
    ['a port that is none', 'https://project.example:99999'],
    ['no host', 'https://'],
    ['prose', 'see https://project.example'],
  ])('%s: %j', (_, text) => {
    expect(webLink(text)).toBeUndefined()
  })
})

it('whatever the text, the link is undefined, or http(s) to a host without a name in front', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom('http://', 'https://', 'HTTPS:', 'javascript:', 'data:', ' http://', '//'), fc.string())
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const link = webLink(text)
      if (link === undefined) return
      const { protocol, hostname, username, password, href } = new URL(link)
      expect(['http:', 'https:']).toContain(protocol)
      expect([username, password]).toEqual(['', ''])
      expect(hostname).not.toBe('')
      expect(href).toBe(link)
      expect(link).not.toMatch(/[\s<>]/)
      expect(webLink(link)).toBe(link)
    }),
  )
})

it.each([
  ['huggingface', 'https://huggingface.co/papers/2606.28322'],
  ['arxiv', 'https://arxiv.org/abs/2606.28322'],
  ['pdf', 'https://arxiv.org/pdf/2606.28322'],
  ['html', 'https://arxiv.org/html/2606.28322'],
  ['alphaxiv', 'https://www.alphaxiv.org/abs/2606.28322'],
] as const)('a paper opened at %s is %s', (target, link) => {
  expect(paperLink('2606.28322', target)).toBe(link)
})

it('a mirror serves only what Hugging Face would', () => {
  const mirrored = OPEN_TARGETS.filter((target) =>
    paperLink('2606.28322', target, 'https://mirror.example/hf').startsWith('https://mirror.example/hf/papers/'),
  )
  expect(mirrored).toEqual(['huggingface'])
})

it('every place to open a paper is https', () => {
  for (const target of OPEN_TARGETS)
    expect(webLink(paperLink('astro-ph/0601001', target))).toMatch(/^https:\/\/.*astro-ph\/0601001$/)
})

it.each([
  ['https://huggingface.co', 'https://huggingface.co/*'],
  ['https://mirror.example/hf', 'https://mirror.example/*'],
  ['http://localhost:8080', 'http://localhost/*'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1/*'],
])('permission to ask %s is asked for as %s', (address, pattern) => {
  expect(originPattern(address)).toBe(pattern)
})
