import { describe, expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import type { Paper } from '@/utils/papers/paper'
import { createWantedPolls } from '@/utils/polling/wanted'
import type { Source } from '@/utils/sources/source'
import { openLibrary, paper, WEDNESDAY } from './support'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `2501.0000${index}`)

type Answer = Paper | Error | undefined

/** What two sources answer about papers; the second may not be asked at first. */
async function setUp(first: (id: string) => Answer, second: (id: string) => Answer = () => undefined) {
  const { library, intake } = openLibrary()
  const asked: string[] = []
  const state = { allowed: ['https://one.example/*'], waiting: false, refused: [] as string[], pauses: [] as number[] }
  const source = (name: string, answer: (id: string) => Answer): Source => ({
    id: name,
    origins: [`https://${name}.example/*`],
    fillsIn: name === 'two',
    feeds: [],
    async paper(id) {
      asked.push(`${name} ${id}`)
      const told = answer(id)
      if (told instanceof Error) throw told
      return told
    },
  })
  const one = source('one', first)
  one.search = async (title) => {
    asked.push(`search ${title}`)
    return [paper('2501.11111', { title: 'Something else' }), paper('2501.22222', { title: 'The Title, wanted' })]
  }
  const polls = createWantedPolls({
    intake,
    sources: async () => [one, source('two', second)],
    allowed: async (origins) => origins.every((origin) => state.allowed.includes(origin)),
    mustWait: async () => (state.waiting ? { retryAt: WEDNESDAY + 1 } : undefined),
    refused: async ({ id }) => void state.refused.push(id),
    now: () => WEDNESDAY,
    pause: async (ms) => void state.pauses.push(ms),
  })
  const want = async (...wanted: string[]) => {
    for (const id of wanted) {
      await library.want(id)
      await library.save(id)
    }
  }
  const stored = async (id: string) => (await library.byId([id]))[0]?.paper
  return { ...polls, asked, state, want, stored }
}

const [ONE = ''] = ids(1)
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'well',
    (error) => (error instanceof Failure ? error.kind : error),
  )

describe('a paper that was saved by its id', () => {
  it('gets its text from the first that knows it', async () => {
    const { fetchPaper, want, stored, asked } = await setUp((id) => paper(id))
    await want(ONE)
    await fetchPaper(ONE)
    expect(await stored(ONE)).toMatchObject({ title: `Paper ${ONE}`, abstract: 'An abstract.', sources: ['one'] })
    expect(await stored(ONE)).not.toHaveProperty('stub')
    expect(asked).toEqual([`one ${ONE}`])
  })

  it('is asked for elsewhere only where that is allowed, and says so', async () => {
    const { fetchPaper, want, stored, asked, state } = await setUp(
      () => undefined,
      (id) => paper(id),
    )
    await want(ONE)
    expect(await kindOf(fetchPaper(ONE))).toBe('permission')
    expect(await stored(ONE)).toMatchObject({ stub: { failure: 'permission', tries: 1 } })
    state.allowed.push('https://two.example/*')
    await fetchPaper(ONE)
    expect(await stored(ONE)).toMatchObject({ abstract: 'An abstract.', sources: ['two'] })
    expect(asked).toEqual([`one ${ONE}`, `one ${ONE}`, `two ${ONE}`])
  })

  it.each([
    [undefined, 'not-found'],
    [new Failure('offline', ''), 'offline'],
    [new Failure('bad-data', ''), 'bad-data'],
    [new Failure('server', ''), 'server'],
  ] as const)('says what keeps it from its text (%s)', async (answer, kind) => {
    const { fetchPaper, want, stored, state } = await setUp(() => answer)
    state.allowed.push('https://two.example/*')
    await want(ONE)
    expect(await kindOf(fetchPaper(ONE))).toBe(kind)
    expect(await stored(ONE)).toMatchObject({ stub: { failure: kind, triedAt: WEDNESDAY } })
  })

  it('waits where a server asked to be left alone, and passes on its word', async () => {
    const { fetchPaper, want, asked, state } = await setUp(() => new Failure('rate-limited', '', { retryAt: 1 }))
    await want(ONE)
    expect(await kindOf(fetchPaper(ONE))).toBe('rate-limited')
    expect(state.refused).toEqual(['one'])
    state.waiting = true
    expect(await kindOf(fetchPaper(ONE))).toBe('rate-limited')
    expect(asked).toHaveLength(1)
  })
})

describe('the end of a poll', () => {
  it('fetches a few of what is lacking, a second apart, and the rest another time', async () => {
    const { fetchWanted, want, asked, state } = await setUp((id) => paper(id))
    await want(...ids(7))
    await fetchWanted()
    expect(asked).toHaveLength(5)
    expect(state.pauses).toEqual([1000, 1000, 1000, 1000])
    await fetchWanted()
    expect(new Set(asked).size).toBe(7)
    await fetchWanted()
    expect(asked).toHaveLength(7)
  })

  it('gives up at the first sign that now is not the time, and goes on past a paper that nobody knows', async () => {
    const offline = await setUp(() => new Failure('offline', ''))
    await offline.want(...ids(3))
    await offline.fetchWanted()
    expect(offline.asked).toHaveLength(1)
    const unknown = await setUp((id) => (id === ONE ? undefined : paper(id)))
    await unknown.want(...ids(3))
    await unknown.fetchWanted()
    expect(unknown.asked).toHaveLength(3)
  })
})

describe('looking up a title', () => {
  it('stores the paper of that title, and no other', async () => {
    const { findPaper, stored } = await setUp(() => undefined)
    expect(await findPaper('the title wanted')).toBe('2501.22222')
    expect(await stored('2501.22222')).toMatchObject({ title: 'The Title, wanted' })
    expect(await stored('2501.11111')).toBeUndefined()
  })

  it('tells when there is none, and fails where it may not ask', async () => {
    const { findPaper, state } = await setUp(() => undefined)
    expect(await findPaper('Nobody wrote this')).toBeUndefined()
    state.allowed = []
    expect(await kindOf(findPaper('The title wanted'))).toBe('permission')
  })
})

describe('a search by somebody else', () => {
  it('gives what was found, best first, stored and unread by nobody', async () => {
    const { search, stored } = await setUp(() => undefined)
    const found = await search('wanted')
    expect(found).toEqual(['2501.11111', '2501.22222'])
    for (const id of found) {
      expect(await stored(id)).toMatchObject({ id })
      expect(await stored(id)).not.toHaveProperty('unread')
    }
  })

  it('fails where it may not ask', async () => {
    const { search, state } = await setUp(() => undefined)
    state.allowed = []
    expect(await kindOf(search('wanted'))).toBe('permission')
  })
})
