import { afterEach } from 'vitest'

/** What is done after a test that has begun something: the last first. */
export const cleanings: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean()
})
