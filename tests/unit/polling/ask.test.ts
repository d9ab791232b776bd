import { expect, it } from 'vitest'
import { Failure } from '@/utils/errors'
import type { Linked } from '@/utils/papers/linked'
import { MINUTE } from '@/utils/time'
import { createFakeSource, createTestPoller, DAILY } from './sources'

const NONE = { count: 0, repos: [] }
const LINKED: Linked = { models: NONE, datasets: NONE, spaces: NONE }

/** A source that tells of single papers, and one before it that does not. */
function setUp(answer: Linked | Failure = LINKED) {
  const [silent, telling] = [createFakeSource('arxiv'), createFakeSource()]
  const asked: string[] = []
  telling.source.about = {
    async linked(id) {
      asked.push(id)
      if (answer instanceof Failure) throw answer
      return answer
    },
  }
  const parts = createTestPoller(silent, telling)
  return { ...parts, asked, askFor: (id: string) => parts.ask(({ linked }) => linked(id)) }
}

it('asks the source that tells of single papers, once, and stores nothing', async () => {
  const { askFor, asked, permission, ids } = setUp()
  expect(await askFor('2606.12345')).toEqual(LINKED)
  expect(asked).toEqual(['2606.12345'])
  expect(permission.asked).toEqual(['https://huggingface.example/*'])
  expect(await ids()).toEqual([])
})

it('asks nobody without permission', async () => {
  const { askFor, asked, permission } = setUp()
  permission.granted = false
  await expect(askFor('1')).rejects.toMatchObject({ kind: 'permission' })
  expect(asked).toEqual([])
})

it('waits as long as the server asked polls to', async () => {
  const { askFor, asked, health, clock } = setUp()
  await health.failed(DAILY, new Failure('rate-limited', 'slow down', { retryAt: clock.now + MINUTE }))
  await expect(askFor('1')).rejects.toMatchObject({ kind: 'rate-limited', retryAt: clock.now + MINUTE })
  expect(asked).toEqual([])
  clock.now += MINUTE
  await askFor('1')
  expect(asked).toEqual(['1'])
})

it('has polls wait when the server asks for time', async () => {
  const { askFor, health, clock } = setUp(new Failure('rate-limited', 'slow down', { retryAt: Date.now() + 1e12 }))
  await expect(askFor('1')).rejects.toMatchObject({ kind: 'rate-limited' })
  expect((await health.read())[DAILY]?.failure?.retryAt).toBeGreaterThan(clock.now)
})

it('leaves polls alone when it fails in any other way', async () => {
  const { askFor, health } = setUp(new Failure('not-found', 'nobody knows it'))
  await expect(askFor('1')).rejects.toMatchObject({ kind: 'not-found' })
  expect(await health.read()).toEqual({})
})

it('says so where no source tells of single papers', async () => {
  const { ask } = createTestPoller(createFakeSource())
  await expect(ask(({ linked }) => linked('1'))).rejects.toMatchObject({ kind: 'not-found' })
})
