import { describe, expect, it } from 'vitest'
import { parseAtom } from '@/utils/sources/arxiv/parse-atom'
import { atom, type EntryFields, entry } from './bodies'

const only = (fields: EntryFields) => parseAtom(atom(entry(fields))).papers[0]

it('an entry becomes a paper', () => {
  expect(parseAtom(atom(entry()))).toEqual({
    skipped: 0,
    papers: [
      {
        id: '2606.01234',
        title: 'A Title',
        abstract: 'An abstract.',
        authors: ['Ada Example', 'Björn Beispiel'],
        publishedOn: '2026-06-15',
        feedDay: '2026-06-16',
        upvotes: 0,
        comments: 0,
        categories: ['cs.LG', 'stat.ML'],
      },
    ],
  })
})

describe('the id', () => {
  it.each([
    ['loses its version', 'http://arxiv.org/abs/2606.01234v12', '2606.01234'],
    ['may come without one', 'http://arxiv.org/abs/2606.01234', '2606.01234'],
    ['may come by https', 'https://arxiv.org/abs/0704.0001v1', '0704.0001'],
    ['may be of before 2007', 'http://arxiv.org/abs/astro-ph/0601001v1', 'astro-ph/0601001'],
    ['may be of a class of before 2007', 'http://arxiv.org/abs/math.GT/0309136v1', 'math.GT/0309136'],
  ])('%s', (_, id, expected) => {
    expect(only({ id })?.id).toBe(expected)
  })
})

describe('texts', () => {
  it.each([
    ['line breaks and indents', '\n  A Title\n  That Was\n  Wrapped\n', 'A Title That Was Wrapped'],
    ['entities', 'x &lt; y &amp; z &#8212; &#x3b1;', 'x < y & z — α'],
    ['markup in CDATA', '<![CDATA[Between <think> & </think>]]>', 'Between <think> & </think>'],
    ['escaped signs', String.raw`12\% better`, '12% better'],
    ['formulas', String.raw`$\alpha\_1$ and $x$`, String.raw`$\alpha\_1$ and $x$`],
    ['controls that XML forbids', 'A\u0000 Ti\u000ctle \ud800', 'A Title'],
    ['entities nobody defined', 'A&nbsp;Title', 'A&nbsp;Title'],
    ['markup that was not escaped', 'H<sub>2</sub>O', 'H2O'],
  ])('%s are tidied in title and abstract alike', (_, raw, tidy) => {
    expect(only({ title: raw, summary: raw })).toMatchObject({ title: tidy, abstract: tidy })
  })

  it('an author is a name, without the affiliation', () => {
    expect(only({ authors: [' Ada\n Example ', '', 'Cleo'] })?.authors).toEqual(['Ada Example', 'Cleo'])
  })
})

describe('a published version', () => {
  it.each([
    [
      'is told with reference and DOI',
      { reference: 'J.\n Maps 7', doi: ' 10.1234/maps.7 ' },
      { reference: 'J. Maps 7', doi: '10.1234/maps.7' },
    ],
    ['may have a reference alone', { reference: 'J. Maps 7' }, { reference: 'J. Maps 7' }],
    ['may have a DOI alone', { doi: '10.1234/maps.7' }, { doi: '10.1234/maps.7' }],
    ['has no DOI that is none', { doi: '10.1234/a 10.1234/b' }, undefined],
    ['has no DOI that is markup', { doi: '10.1234/&lt;script&gt;' }, undefined],
    ['is not told where nothing is', {}, undefined],
  ])('%s', (_, fields, published) => {
    expect(only(fields)?.published).toEqual(published)
  })
})

describe('days', () => {
  it.each([
    ['before 14:00 Eastern: the next day', '2026-06-15T17:59:59Z', '2026-06-15', '2026-06-16'],
    ['from 14:00 Eastern: the day after', '2026-06-15T18:00:00Z', '2026-06-15', '2026-06-17'],
    ['the same in winter', '2026-01-13T18:59:59Z', '2026-01-13', '2026-01-14'],
    ['the same in winter, late', '2026-01-13T19:00:00Z', '2026-01-13', '2026-01-15'],
    ['late on Thursday: Monday', '2026-06-18T18:00:00Z', '2026-06-18', '2026-06-22'],
    ['early on Friday: Monday', '2026-06-19T12:00:00Z', '2026-06-19', '2026-06-22'],
    ['late on Friday: Tuesday', '2026-06-19T18:00:00Z', '2026-06-19', '2026-06-23'],
    ['at the weekend: Tuesday', '2026-06-20T12:00:00Z', '2026-06-20', '2026-06-23'],
    ['Sunday night: Tuesday', '2026-06-22T03:00:00Z', '2026-06-22', '2026-06-23'],
    ['with an offset: by the instant', '2026-06-15T23:00:00-04:00', '2026-06-16', '2026-06-17'],
  ])('%s', (_, published, publishedOn, feedDay) => {
    expect(only({ published })).toMatchObject({ publishedOn, feedDay })
  })
})

it.each([
  ['the primary first, wherever it stands', 'stat.ML', ['cs.LG', 'stat.ML'], ['stat.ML', 'cs.LG']],
  ['those there are, where none is called primary', undefined, ['cs.LG', 'cs.AI'], ['cs.LG', 'cs.AI']],
  ['none', undefined, [], []],
])('categories: %s', (_, primary, categories, expected) => {
  expect(only({ primary, categories })?.categories).toEqual(expected)
})

describe('an answer', () => {
  it('without entries is one: the ids are unknown', () => {
    expect(parseAtom(atom())).toEqual({ papers: [], skipped: 0 })
  })

  it('may come in the older form: another order, wrapped texts, namespaces said on each element', () => {
    const old = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <entry>
    <id>http://arxiv.org/abs/2510.00001v1</id>
    <published>2025-10-16T12:00:00Z</published>
    <title>A Title
  That Was Wrapped</title>
    <summary>  An abstract
of two lines.
</summary>
    <author><name>Ada Example</name></author>
    <a:primary_category xmlns:a="http://arxiv.org/schemas/atom" term="cs.RO" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.RO" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
</feed>`
    expect(parseAtom(old).papers).toMatchObject([
      { title: 'A Title That Was Wrapped', abstract: 'An abstract of two lines.', categories: ['cs.RO'] },
    ])
  })

  it('is read whatever prefixes its namespaces go by', () => {
    const renamed = atom(entry())
      .replace(/<(\/?)(\w+)(?=[ >/])/g, '<$1ns0:$2')
      .replace(/arxiv:/g, 'ns1:')
    expect(renamed).toContain('<ns0:entry>')
    expect(parseAtom(renamed)).toEqual(parseAtom(atom(entry())))
  })

  it('that repeats an id holds one paper', () => {
    const parsed = parseAtom(atom(entry({ title: 'First' }), entry({ id: 'http://arxiv.org/abs/2606.01234v3' })))
    expect(parsed).toMatchObject({ skipped: 0, papers: [{ title: 'First' }] })
    expect(parsed.papers).toHaveLength(1)
  })
})

describe('an entry is left out and counted', () => {
  it.each([
    ['without an id', { id: undefined }],
    ['with an id of nothing', { id: 'http://arxiv.org/abs/' }],
    ['with an id of something else', { id: 'https://example.org/2606.01234' }],
    ['without a title', { title: ' ' }],
    ['without an abstract', { summary: undefined }],
    ['without a date', { published: undefined }],
    ['with a date that is none', { published: 'soon' }],
    ['with a date before arXiv', { published: '1066-10-14T09:00:00Z' }],
    ['with a title longer than titles are', { title: 'A'.repeat(2_001) }],
    ['with an abstract longer than abstracts are', { summary: 'A'.repeat(20_001) }],
  ])('%s', (_, fields) => {
    const good = entry({ id: 'http://arxiv.org/abs/2606.00001v1' })
    const { papers, skipped } = parseAtom(atom(entry(fields), good))
    expect([papers.map(({ id }) => id), skipped]).toEqual([['2606.00001'], 1])
  })

  it('but when none is a paper, the data is bad', () => {
    expect(() => parseAtom(atom(entry({ title: '' })))).toThrow(/none of 1 entries/)
  })
})

describe('a refusal', () => {
  const error = entry({
    id: 'https://arxiv.org/api/errors#incorrect_id_format_for_abc',
    title: 'Error',
    summary: 'incorrect id format for abc',
  })

  it('is bad data, in the words of arXiv', () => {
    expect(() => parseAtom(atom(error))).toThrow(
      expect.objectContaining({ name: 'Failure', kind: 'bad-data', message: 'arXiv: incorrect id format for abc' }),
    )
  })

  it('is not a paper that is called "Error"', () => {
    expect(only({ title: 'Error' })?.title).toBe('Error')
  })
})
