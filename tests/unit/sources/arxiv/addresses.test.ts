import { describe, expect, it } from 'vitest'
import { ARXIV_ORIGINS } from '@/utils/feed-choices'
import { listAddress, newestAddress, paperAddresses } from '@/utils/sources/arxiv/addresses'

it.each([
  ['cs.LG', 'https://rss.arxiv.org/rss/cs.LG'],
  ['cs.LG+stat.ML', 'https://rss.arxiv.org/rss/cs.LG+stat.ML'],
  ['q-bio.NC', 'https://rss.arxiv.org/rss/q-bio.NC'],
  ['../x?y#z', 'https://rss.arxiv.org/rss/..%2Fx%3Fy%23z'],
])('the list of %s is at %s', (categories, address) => {
  expect(listAddress(categories)).toBe(address)
})

describe('papers by id', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `2606.${String(index).padStart(5, '0')}`)
  const asked = (address: string) => new URL(address).searchParams

  it('are asked for together, and as many as there are', () => {
    expect(paperAddresses(['2606.00001', '0704.0001'])).toEqual([
      'https://export.arxiv.org/api/query?id_list=2606.00001,0704.0001&max_results=2',
    ])
  })

  it.each([
    [0, []],
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('%i of them take requests of %j', (count, sizes) => {
    const addresses = paperAddresses(ids(count))
    expect(addresses.map((address) => asked(address).get('id_list')?.split(',').length)).toEqual(sizes)
    expect(addresses.map((address) => Number(asked(address).get('max_results')))).toEqual(sizes)
    expect(addresses.flatMap((address) => asked(address).get('id_list')?.split(','))).toEqual(ids(count))
  })

  it('may be old, and are asked for once', () => {
    const [address = '', ...others] = paperAddresses(['hep-th/9711200', '2606.00001', 'hep-th/9711200'])
    expect([asked(address).get('id_list'), others]).toEqual(['hep-th/9711200,2606.00001', []])
  })
})

it.each([
  ['cs.LG', 'cat:cs.LG'],
  ['cs.LG+stat.ML', 'cat:cs.LG OR cat:stat.ML'],
  ['cs+hep-th', 'cat:cs.* OR cat:hep-th'],
])('the newest of %s are asked for as %s', (categories, query) => {
  expect(Object.fromEntries(new URL(newestAddress(categories, 200)).searchParams)).toEqual({
    search_query: query,
    sortBy: 'submittedDate',
    sortOrder: 'descending',
    start: '200',
    max_results: '100',
  })
})

it('every address is of a host that is asked for', () => {
  const hosts = [listAddress('cs'), newestAddress('cs'), ...paperAddresses(['2606.00001'])]
  for (const address of hosts) expect(ARXIV_ORIGINS).toContain(`${new URL(address).origin}/*`)
})
