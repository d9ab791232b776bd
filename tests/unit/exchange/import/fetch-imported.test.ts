import { expect, it } from 'vitest'
import { Failure, type FailureKind } from '@/utils/errors'
import { fetchImported } from '@/utils/exchange/import/fetch-imported'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `2606.${String(index).padStart(5, '0')}`)

async function fetching(count: number, failures: Record<string, FailureKind> = {}) {
  const asked: string[] = []
  let waited = 0
  const fetched = await fetchImported(ids(count), {
    fetchPaper: async (id) => {
      asked.push(id)
      const kind = failures[id]
      if (kind) throw new Failure(kind, id)
    },
    pause: async (ms) => {
      waited += ms
    },
    onStep: () => {},
  })
  return { ...fetched, asked: asked.length, waited }
}

it('asks for one paper after the other, a second apart, and names those that nobody knows', async () => {
  const failures = { '2606.00001': 'not-found', '2606.00002': 'permission' } as const
  expect(await fetching(4, failures)).toEqual({
    unknown: ['2606.00001'],
    unasked: ['2606.00002'],
    later: 0,
    asked: 4,
    waited: 3_000,
  })
})

it.each(['rate-limited', 'offline', 'server', 'blocked'] as const)(
  'leaves the rest to later polls when it is %s',
  async (kind) => {
    expect(await fetching(9, { '2606.00003': kind })).toMatchObject({ asked: 4, later: 6, failure: { kind } })
  },
)

it('asks for no more than a hundred at once', async () => {
  expect(await fetching(250)).toMatchObject({ asked: 100, later: 150 })
})

it('ends when nobody waits for it any more', async () => {
  let asked = 0
  const fetched = await fetchImported(ids(9), {
    fetchPaper: async () => void asked++,
    pause: async () => {},
    onStep: () => {},
    left: () => asked === 2,
  })
  expect([asked, fetched.later]).toEqual([2, 7])
})
