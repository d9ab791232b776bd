import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import { isFeedDay } from '@/utils/papers/feed-day'
import { parseAtom } from '@/utils/sources/arxiv/parse-atom'
import { parseRss } from '@/utils/sources/arxiv/parse-rss'
import { atom, entry, item, rss } from './bodies'

const MEGABYTE = 1_000_000
const parsers = [
  ['the API', parseAtom, atom(entry())],
  ['the lists', parseRss, rss([item()])],
] as const

function kindOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    return error instanceof Failure ? error.kind : `threw ${error}`
  }
}

describe.each(parsers)('%s', (_, parse, good) => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['text', 'Rate exceeded.'],
    ['JSON', '{"error":"x"}'],
    ['a feed of another kind', '<other/>'],
    ['a feed cut short', good.slice(0, -20)],
    ['a feed twice', good + good],
    ['no root', '<?xml version="1.0"?>'],
    ['a bare ampersand', good.replace('A Title', 'A & B')],
    ['nesting without end', '<a>'.repeat(MEGABYTE / 3)],
    ['nesting that ends', '<a>'.repeat(MEGABYTE / 7) + '</a>'.repeat(MEGABYTE / 7)],
    ['nesting within the feed', good.replace('A Title', `A Title${'<b>'.repeat(500)}${'</b>'.repeat(500)}`)],
    ['opening tags', '<'.repeat(MEGABYTE)],
    ['references', '&'.repeat(MEGABYTE)],
    ['a comment without end', `<!--${' -'.repeat(MEGABYTE / 2)}`],
    ['a document type without end', `<!DOCTYPE feed [${'] '.repeat(MEGABYTE / 2)}`],
    ['attributes twice', '<feed a="1" a="2"/>'],
  ])('%s is bad data', (_, body) => {
    expect(kindOf(() => parse(body))).toBe('bad-data')
  })

  it.each([
    ['a captcha', '<!DOCTYPE html><html><head><title>Are you a robot?</title></head><body><br></body></html>'],
    ['a captcha in order', '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Robot?</p></body></html>'],
    ['a captcha after a comment', '\n<!-- x -->\n<!doctype HTML>\n<HTML><BODY><P>Robot?'],
    ['a page without a head', '<body>Robot?'],
  ])('%s is being blocked', (_, body) => {
    expect(kindOf(() => parse(body))).toBe('blocked')
  })

  it('a billion laughs stay a few characters', () => {
    const entities = Array.from({ length: 10 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`).join('')
    const laughing = good
      .replace("<?xml version='1.0' encoding='UTF-8'?>", `<!DOCTYPE x [<!ENTITY lol0 "lol">${entities}]>`)
      .replace('A Title', '&lol10;')
    expect(laughing).toContain('<!DOCTYPE')
    expect(parse(laughing).papers[0]?.title).toBe('&lol10;')
  })

  it('no file is asked for', () => {
    const asking = good
      .replace("<?xml version='1.0' encoding='UTF-8'?>", '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')
      .replace('A Title', '&f;')
    expect(parse(asking).papers[0]?.title).toBe('&f;')
  })

  it.each([
    ['line ends of one kind', '\r'],
    ['line ends of another', '\r\n'],
    ['entities', '&lt;'],
    ['characters of two halves', '😀'],
    ['CDATA', '<![CDATA[x]]>'],
    ['parentheses', '('],
    ['TeX quotes', '``'],
    ['dollars', '$ '],
  ])('a megabyte of %s takes no minute', (_, unit) => {
    const much = unit.repeat(MEGABYTE / unit.length)
    const started = performance.now()
    kindOf(() => parse(good.replace('Ada Example', much).replace('An abstract.', much)))
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('a byte order mark and white space before it all do not count', () => {
    expect(parse(`\ufeff\n  ${good}\n`)).toEqual(parse(good))
  })

  it('line ends of any kind mean the same', () => {
    expect(parse(good.replaceAll('\n', '\r\n'))).toEqual(parse(good))
    expect(parse(good.replaceAll('\n', '\r'))).toEqual(parse(good))
  })

  it('any string gives sound papers, or a Failure', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...'<>&;"\'/!?[]-:='),
      fc.constantFrom(
        '<entry>',
        '</entry>',
        '<item>',
        '</item>',
        '<title/>',
        '<id>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '&#0;',
      ),
    )
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(200), fc.array(noise, { maxLength: 4 }))
      .map(([at, length, parts]) => good.slice(0, at) + parts.join('') + good.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), mutated), (body) => {
        try {
          for (const paper of parse(body).papers) {
            expect(paper.title && paper.abstract && paper.id).toBeTruthy()
            expect(isFeedDay(paper.publishedOn)).toBe(true)
            expect(paper.feedDay === undefined || isFeedDay(paper.feedDay)).toBe(true)
            expect(Object.values(paper)).not.toContain(undefined)
          }
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          expect(['bad-data', 'blocked']).toContain(error.kind)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('any text in a title comes back as it was, or is no title', () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc <>&"\'/]') }), (title) => {
        const line = title.replace(/\s+/g, ' ').trim()
        const outcome = kindOf(() =>
          expect(parse(good.replace('A Title', () => escaped(title))).papers[0]?.title).toBe(line),
        )
        expect(outcome).toBe(line ? 'read' : 'bad-data')
      }),
    )
  })
})
