import { expect, it } from 'vitest'
import { isRequest } from '@/utils/messages'

it.each([
  [{ type: 'poll' }],
  [{ type: 'freshen' }],
  [{ type: 'fetch-day', day: '2026-06-17' }],
  [{ type: 'linked', id: '2606.12345' }],
])('%j is a request', (message) => {
  expect(isRequest(message)).toBe(true)
})

it.each([
  [undefined],
  [null],
  ['poll'],
  [7],
  [[]],
  [{}],
  [{ type: 'delete-everything' }],
  [{ type: 'POLL' }],
  [{ type: ['poll'] }],
  [{ kind: 'poll' }],
  [{ type: 'fetch-day' }],
  [{ type: 'linked' }],
  [{ type: 'linked', id: '../settings' }],
  [{ type: 'linked', id: '2606.12345v2' }],
])('%j is none', (message) => {
  expect(isRequest(message)).toBe(false)
})
