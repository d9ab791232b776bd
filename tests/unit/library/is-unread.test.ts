import { expect, it } from 'vitest'
import { isUnread } from '@/utils/library/is-unread'
import { idOf, NOON, paper } from './support'

const stored = { ...paper(1), sightings: [] }
const mark = { id: idOf(1), readAt: NOON }

it.each([
  ['a paper that a followed feed brought', { paper: { ...stored, arrivedAt: NOON } }, true],
  ['one that was read', { paper: { ...stored, arrivedAt: NOON }, mark }, false],
  ['one that only a ranking brought', { paper: stored }, false],
  ['one that a topic mutes', { paper: { ...stored, arrivedAt: NOON, muted: 1 as const } }, false],
  [
    'one that a topic mutes, marked unread all the same',
    { paper: { ...stored, arrivedAt: NOON, muted: 0 as const } },
    true,
  ],
  ['one that is not stored', {}, false],
])('%s', (_, state, expected) => {
  expect(isUnread(state)).toBe(expected)
})
