import { expect, it } from 'vitest'
import { sessionId } from '@/utils/session'
import { memoryArea } from '../polling/support'

function ids() {
  let count = 0
  return () => `session ${++count}`
}

it('the id of a browser session is made once, however many workers ask', async () => {
  const [area, newId] = [memoryArea(), ids()]
  expect(await sessionId(area, newId)).toBe('session 1')
  expect(await sessionId(area, newId)).toBe('session 1')
})

it('another browser session has another', async () => {
  const newId = ids()
  expect(await sessionId(memoryArea(), newId)).not.toBe(await sessionId(memoryArea(), newId))
})

it('what is stored and no id is replaced', async () => {
  const area = memoryArea({ session: 7 })
  expect(await sessionId(area, ids())).toBe('session 1')
  expect(area.stored).toEqual({ session: 'session 1' })
})
