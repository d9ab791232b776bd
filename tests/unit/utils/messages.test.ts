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
  [{ type: 'sync', removals: ['ask'] }],
  [{ type: 'sync', removals: { toString: 1 } }],
])('%j is none', (message) => {
  expect(isRequest(message)).toBe(false)
})

it.each([
  [{ type: 'fetch-paper', id: '2606.28322' }, true],
  [{ type: 'fetch-paper', id: 'cs.CL/0601001' }, true],
  [{ type: 'fetch-paper', id: '2606.28322v2' }, false],
  [{ type: 'fetch-paper', id: '../../daily_papers' }, false],
  [{ type: 'fetch-paper' }, false],
  [{ type: 'find-paper', title: 'A Title' }, true],
  [{ type: 'find-paper', title: 7 }, false],
  [{ type: 'search', query: 'maps' }, true],
  [{ type: 'search' }, false],
])('%j is a request: %s', (message, is) => {
  expect(isRequest(message)).toBe(is)
})
