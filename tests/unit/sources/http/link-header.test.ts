import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPage } from '@/utils/sources/http/link-header'

const PAGE = 'https://huggingface.co/api/daily_papers?sort=trending&limit=100'
const NEXT = `${PAGE}&p=1`

describe('the next page is', () => {
  it.each([
    ['the one named', `<${NEXT}>; rel="next"`],
    ['named without quotes', `<${NEXT}>; rel=next`],
    ['named in capitals', `<${NEXT}>; REL="NEXT"`],
    ['named with more parameters', `<${NEXT}>; title="more"; rel="next"; type="application/json"`],
    ['one of several', `<${PAGE}>; rel="prev", <${NEXT}>; rel="next", <${PAGE}&p=9>; rel="last"`],
    ['relative to the host', '</api/daily_papers?sort=trending&limit=100&p=1>; rel="next"'],
    ['relative to the page', '<?sort=trending&limit=100&p=1>;rel="next"'],
  ])('%s', (_, header) => {
    expect(nextPage(header, PAGE)).toBe(NEXT)
  })

  it('whole, though a comma stands in its address', () => {
    expect(nextPage(`<${PAGE}&ids=1,2>; rel="next"`, PAGE)).toBe(`${PAGE}&ids=1,2`)
  })
})

describe('the next page is asked for where this one was, though the header names', () => {
  it.each([
    ['another host', 'https://evil.example/api/daily_papers'],
    ['another scheme', 'http://huggingface.co/api/daily_papers'],
    ['another port', 'https://huggingface.co:8443/api/daily_papers'],
    ['another host as a path', '//evil.example/api/daily_papers'],
    ['another path', '/somewhere/else'],
  ])('%s', (_, address) => {
    expect(nextPage(`<${address}?sort=trending&limit=100&p=1>; rel="next"`, PAGE)).toBe(NEXT)
  })
})

describe('there is no next page', () => {
  it.each([
    ['without a header', null],
    ['with an empty one', ''],
    ['with one that names another', `<${NEXT}>; rel="prev"`],
    ['with a word that only begins so', `<${NEXT}>; rel="nextish"`],
    ['without brackets', `${NEXT}; rel="next"`],
    ['at a host behind a name', '<https://huggingface.co@evil.example/>; rel="next"'],
    ['in a script', '<javascript:alert(1)>; rel="next"'],
    ['at an address that is none', '<https://:0:0/>; rel="next"'],
    ['when it is this page again', `<${PAGE}>; rel="next"`],
    ['when it is this page again, relatively', '<?sort=trending&limit=100>; rel="next"'],
  ])('%s', (_, header) => {
    expect(nextPage(header, PAGE)).toBeUndefined()
  })
})

it('whatever the header, the next page is of the same origin and not the same page', () => {
  const address = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(PAGE, NEXT, '', '/', '//evil.example', '?', '#'))
  fc.assert(
    fc.property(address, fc.constantFrom('; rel="next"', ';rel=next', '', '; rel="next", <x>'), (target, rest) => {
      const next = nextPage(`<${target}>${rest}`, PAGE)
      if (next === undefined) return
      expect(new URL(next).origin).toBe('https://huggingface.co')
      expect(next).not.toBe(PAGE)
    }),
  )
})
