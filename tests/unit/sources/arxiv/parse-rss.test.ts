import { describe, expect, it } from 'vitest'
import { parseRss } from '@/utils/sources/arxiv/parse-rss'
import { type ItemFields, item, rss } from './bodies'

const only = (fields: ItemFields) => parseRss(rss([item(fields)])).papers[0]

it('an item becomes a paper of the day of its list', () => {
  expect(parseRss(rss([item()]))).toEqual({
    skipped: 0,
    feedDay: '2026-06-17',
    papers: [
      {
        id: '2606.01234',
        title: 'A Title',
        abstract: 'An abstract.',
        authors: ['Ada Example', 'Björn Beispiel'],
        publishedOn: '2026-06-17',
        publishedIsGuess: true,
        feedDay: '2026-06-17',
        upvotes: 0,
        comments: 0,
        announce: 'new',
        categories: ['cs.LG', 'stat.ML'],
      },
    ],
  })
})

describe('why it is listed', () => {
  const saying = (type: string) => `arXiv:2606.01234v1 Announce Type: ${type} \nAbstract: An abstract.`

  it.each([['new'], ['cross'], ['replace'], ['replace-cross']])('%s', (announce) => {
    expect(only({ announce })?.announce).toBe(announce)
    expect(only({ announce: undefined, description: saying(announce) })?.announce).toBe(announce)
  })

  it('is unknown when arXiv finds another reason', () => {
    expect(only({ announce: 'absonly' })).not.toHaveProperty('announce')
  })
})

describe('the id is that of', () => {
  it.each([
    ['the guid', { guid: 'oai:arXiv.org:2606.00001v3' }, '2606.00001'],
    ['a guid of before 2007', { guid: 'oai:arXiv.org:hep-th/9711200v3' }, 'hep-th/9711200'],
    ['the link, without a guid', { guid: undefined, link: 'https://arxiv.org/abs/2606.00002' }, '2606.00002'],
    ['the description, without both', { guid: undefined, link: undefined }, '2606.01234'],
    ['the link, where the guid is something else', { guid: '17' }, '2606.01234'],
  ])('%s', (_, fields, id) => {
    expect(only(fields)?.id).toBe(id)
  })
})

describe('the abstract', () => {
  const head = 'arXiv:2606.01234v1 Announce Type: new'

  it.each([
    ['without what arXiv puts before it', `${head} \nAbstract: Words.`, 'Words.'],
    ['on the same line', `${head} Abstract: Words.`, 'Words.'],
    ['that itself says "Abstract:"', `${head} \nAbstract: Abstract: Words.`, 'Abstract: Words.'],
    ['that stands alone', 'Words.', 'Words.'],
    ['over lines, with signs', `${head} \nAbstract: x &lt; y,\n  12\\% of it`, 'x < y, 12% of it'],
    ['in CDATA', `<![CDATA[${head} \nAbstract: a <b> & c]]>`, 'a <b> & c'],
  ])('%s', (_, description, abstract) => {
    expect(only({ description })?.abstract).toBe(abstract)
  })
})

describe('authors', () => {
  it.each([
    ['one', 'Ada Example', ['Ada Example']],
    ['several', 'Ada Example, Björn Beispiel,Cleo', ['Ada Example', 'Björn Beispiel', 'Cleo']],
    ['with affiliations', 'Ada Example (MIT, Cambridge), Cleo (ENS (Paris))', ['Ada Example', 'Cleo']],
    ['with a parenthesis too few', 'Ada Example (MIT, Cleo', ['Ada Example (MIT', 'Cleo']],
    ['with a parenthesis too many', 'Ada Example), Cleo', ['Ada Example)', 'Cleo']],
    ['with commas too many', ', Ada Example, , Cleo,', ['Ada Example', 'Cleo']],
    ['none', '', []],
  ])('%s', (_, creator, authors) => {
    expect(only({ creator })?.authors).toEqual(authors)
  })
})

describe('the day of the list', () => {
  it.each([
    ['is the announcement in New York', '<pubDate>Wed, 17 Jun 2026 00:00:00 -0400</pubDate>', '2026-06-17'],
    ['is the same in winter', '<pubDate>Fri, 23 Feb 2024 00:00:00 -0500</pubDate>', '2024-02-23'],
    ['is the day it was built', '<lastBuildDate>Wed, 17 Jun 2026 04:00:14 +0000</lastBuildDate>', '2026-06-17'],
    [
      'is still yesterday before midnight',
      '<lastBuildDate>Wed, 17 Jun 2026 03:59:59 +0000</lastBuildDate>',
      '2026-06-16',
    ],
    ['is right late in the evening', '<pubDate>Wed, 17 Jun 2026 23:59:59 -0400</pubDate>', '2026-06-17'],
    ['is right when clocks go forward', '<pubDate>Sun, 8 Mar 2026 00:00:00 -0500</pubDate>', '2026-03-08'],
    ['is right when clocks go back', '<pubDate>Sun, 1 Nov 2026 00:00:00 -0400</pubDate>', '2026-11-01'],
    ['is not a date that is none', '<pubDate>soon</pubDate>', undefined],
    ['is unknown when nothing says it', '', undefined],
  ])('%s', (_, dates, feedDay) => {
    expect(parseRss(rss([], dates)).feedDay).toBe(feedDay)
  })

  it('is that of the item where the list does not say', () => {
    expect(parseRss(rss([item()], '')).papers[0]?.feedDay).toBe('2026-06-17')
  })
})

describe('the first version came no later than', () => {
  it.each([
    ['the list', '2606.01234', '2026-06-17'],
    ['the month of the id', '2602.01234', '2026-02-28'],
    ['the month of the id, in a leap year', '2402.01234', '2024-02-29'],
    ['the month of an id of before 2007', 'hep-th/9711200', '1997-11-30'],
    ['the list, when the month of the id is none', '2699.01234', '2026-06-17'],
  ])('%s', (_, id, publishedOn) => {
    expect(only({ guid: `oai:arXiv.org:${id}v2` })).toMatchObject({ publishedOn, publishedIsGuess: true })
  })
})

describe('a list', () => {
  it('is empty at the weekend, and that is no failure', () => {
    const dates = '<pubDate>Sat, 20 Jun 2026 00:00:00 -0400</pubDate>'
    expect(parseRss(rss([], dates))).toEqual({ papers: [], skipped: 0, feedDay: '2026-06-20' })
  })

  it('is read whatever prefixes its namespaces go by', () => {
    const renamed = rss([item()])
      .replace(/arxiv:(?=announce)/g, 'a:')
      .replace(/dc:creator/g, 'creator')
    expect(parseRss(renamed)).toEqual(parseRss(rss([item()])))
  })

  it('that repeats an id holds one paper, the first', () => {
    const { papers, skipped } = parseRss(rss([item(), item({ announce: 'cross' })]))
    expect([papers.map(({ announce }) => announce), skipped]).toEqual([['new'], 0])
  })

  it('leaves out and counts what is no paper', () => {
    const bad = [item({ title: '' }), item({ guid: '', link: '', description: 'Words.' }), item({ description: ' ' })]
    const { papers, skipped } = parseRss(rss([...bad, item()]))
    expect([papers.length, skipped]).toEqual([1, 3])
    expect(() => parseRss(rss(bad))).toThrow(/none of 3 entries/)
  })

  it('of categories that are none is refused in the words of arXiv', () => {
    const refusal = rss()
      .replace(/<title>.*?<\/title>/, '<title>Feed error for query: http://rss.arxiv.org/rss/foo</title>')
      .replace(/<description>.*?<\/description>/, "<description>Bad archive 'foo'.</description>")
    expect(() => parseRss(refusal)).toThrow(
      expect.objectContaining({ kind: 'bad-data', message: "arXiv: Bad archive 'foo'." }),
    )
  })
})
