import { expect, it } from 'vitest'
import { Failure } from '@/utils/errors'

it('a failure is an error that keeps its cause', () => {
  const cause = new TypeError('Failed to fetch')
  const failure = new Failure('unreachable', 'no route', { cause })
  expect(failure).toBeInstanceOf(Error)
  expect([failure.name, failure.message, failure.cause]).toEqual(['Failure', 'no route', cause])
})
