import { expect, it } from 'vitest'
import { createSpacing } from '@/utils/sources/http/spacing'

function setUp() {
  const clock = { now: 1_000_000 }
  const pauses: number[] = []
  const space = createSpacing(
    () => clock.now,
    async (ms) => {
      pauses.push(ms)
      clock.now += ms
    },
  )
  return { clock, pauses, space }
}

it('the first request waits for nothing, the next one for the rest of the time, the one after a while for nothing', async () => {
  const { clock, pauses, space } = setUp()
  await space('https://rss.example/a', 3000)
  clock.now += 1000
  await space('https://rss.example/b', 3000)
  clock.now += 4000
  await space('https://rss.example/c', 3000)
  expect(pauses).toEqual([2000])
})

it('another host is another matter', async () => {
  const { pauses, space } = setUp()
  await space('https://rss.example/a', 3000)
  await space('https://api.example/a', 3000)
  expect(pauses).toEqual([])
})

it('a clock that went back makes nobody wait for it', async () => {
  const { clock, pauses, space } = setUp()
  await space('https://rss.example/a', 3000)
  clock.now -= 86_400_000
  await space('https://rss.example/b', 3000)
  expect(pauses).toEqual([])
})
