import { describe, expect, it } from 'vitest'
import { parseLinked } from '@/utils/sources/huggingface/linked'

const BASE = 'https://huggingface.co'
const none = { count: 0, repos: [] }

it('reads names, addresses and likes of each kind, best liked first', () => {
  const body = {
    models: [{ id: 'orr/small', likes: 3, downloads: 9 }, { id: 'orr/large', likes: 30 }, { id: 'gpt2' }],
    datasets: [{ id: 'orr/maps', likes: 1, unheardOf: {} }],
    spaces: [{ id: 'orr/demo', likes: -4 }],
    somethingNew: [1],
  }
  expect(parseLinked(body, BASE)).toEqual({
    models: {
      count: 3,
      repos: [
        { id: 'orr/large', url: `${BASE}/orr/large`, likes: 30 },
        { id: 'orr/small', url: `${BASE}/orr/small`, likes: 3 },
        { id: 'gpt2', url: `${BASE}/gpt2` },
      ],
    },
    datasets: { count: 1, repos: [{ id: 'orr/maps', url: `${BASE}/datasets/orr/maps`, likes: 1 }] },
    spaces: { count: 1, repos: [{ id: 'orr/demo', url: `${BASE}/spaces/orr/demo` }] },
  })
})

it('a kind that is missing is a kind without any', () => {
  expect(parseLinked({ models: [], spaces: null }, BASE)).toEqual({ models: none, datasets: none, spaces: none })
})

it('of thousands only the best are named, and all are counted', () => {
  const models = Array.from({ length: 3_000 }, (_, likes) => ({ id: `orr/m${likes}`, likes }))
  const { count, repos } = parseLinked({ models }, BASE).models
  expect(count).toBe(3_000)
  expect(repos).toHaveLength(20)
  expect(repos[0]?.id).toBe('orr/m2999')
})

describe('what is no name is left out', () => {
  it.each([['../../settings'], ['a/b/c'], ['https://evil.example'], ['a/../b'], [''], [5], [null], ['a b'], ['a?x=1']])(
    '%s',
    (id) => {
      const body = { models: [{ id }, { id: 'orr/good' }, null, 'orr/text'] }
      expect(parseLinked(body, BASE).models.repos.map((repo) => repo.id)).toEqual(['orr/good'])
    },
  )
})

it.each([[null], [7], ['models'], [[]], [{}], [{ models: 'many' }], [{ models: [{ name: 'x' }] }]])(
  'a body that tells of none is named bad data: %j',
  (body) => {
    expect(() => parseLinked(body, BASE)).toThrow(expect.objectContaining({ kind: 'bad-data' }))
  },
)
