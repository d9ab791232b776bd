import { expect, it } from 'vitest'
import { csv } from '@/utils/exchange/citations/csv'
import { hard, kept } from './support'

/** A table as RFC 4180 says it is read. */
function rowsOf(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

it('is a row a paper, as wide as the names of the columns', () => {
  const [names, ...rows] = rowsOf(csv(hard))
  expect(names?.slice(0, 4)).toEqual(['arxiv_id', 'title', 'authors', 'published'])
  expect(rows.map(({ length }) => length)).toEqual(hard.map(() => names?.length))
  expect(rows[0]?.[1]).toBe('Fréchet Means & 50% of Policies: α-Maps, "quoted"; <think>')
  expect(rows[2]?.[2]?.split('; ')).toHaveLength(300)
})

it('has lists and notes in it, lines and all', () => {
  const [names = [], row = []] = rowsOf(csv([kept({}, { lists: ['Read later', 'A, "b"'], note: 'One\ntwo' })]))
  expect(row[names.indexOf('lists')]).toBe('Read later; A, "b"')
  expect(row[names.indexOf('note')]).toBe('One\ntwo')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '  =1', '＝1'])(
  'marks %j as text, so that no spreadsheet runs it',
  (note) => {
    const [names = [], row = []] = rowsOf(csv([kept({}, { note })]))
    expect(row[names.indexOf('note')]).toBe(`'${note}`)
  },
)
