import { describe, expect, it } from 'vitest'
import { commonTopic, type Wanted, worthAnnouncing } from '@/utils/attention/worth-announcing'
import { parseCalm } from '@/utils/calm'
import { DAY, HOUR } from '@/utils/time'
import type { Topic } from '@/utils/topics'

const NOON = new Date(2026, 5, 17, 12).getTime()

const topic = (id: string, fields: Partial<Topic> = {}): Topic => ({
  id,
  name: id,
  query: id,
  but: '',
  highlight: true,
  badge: false,
  notify: true,
  mute: false,
  ...fields,
})

const wish = (changes: Partial<Wanted> = {}): Wanted => ({
  settings: { notifications: true, notificationScope: 'all' },
  calm: parseCalm({}),
  topics: [],
  last: {},
  ...changes,
})

const fate = (wanted: Wanted, paper = {}) =>
  worthAnnouncing({ upvotes: 12, arrivedAt: NOON - HOUR, ...paper }, wanted, NOON)

describe('a new paper', () => {
  it.each<[string, Wanted, object, unknown]>([
    ['is said at once', wish(), {}, { say: 'poll' }],
    [
      'is not when nothing is to be',
      wish({ settings: { notifications: false, notificationScope: 'all' } }),
      {},
      'never',
    ],
    ['waits for the hour to be over', hourly(NOON - HOUR / 2), {}, { wait: NOON + HOUR / 2 }],
    ['is said when it is', hourly(NOON - HOUR), {}, { say: 'hour' }],
    ['is said when the clock went back', hourly(NOON + DAY), {}, { say: 'hour' }],
    ['waits for upvotes', wish({ calm: parseCalm({ leastUpvotes: 20 }) }), {}, { wait: Number.POSITIVE_INFINITY }],
    ['is said with enough of them', wish({ calm: parseCalm({ leastUpvotes: 10 }) }), {}, { say: 'poll' }],
    [
      'is not news after days of waiting',
      wish({ calm: parseCalm({ leastUpvotes: 20 }) }),
      { arrivedAt: NOON - 4 * DAY },
      'never',
    ],
    ['waits for quiet to end', wish({ held: { until: NOON + 5 } }), {}, { wait: NOON + 5 }],
    ['waits for the reader to look away', wish({ held: {} }), {}, { wait: Number.POSITIVE_INFINITY }],
  ])('%s', (_, wanted, paper, expected) => {
    expect(fate(wanted, paper)).toEqual(expected)
  })
})

function hourly(last: number): Wanted {
  return wish({ calm: parseCalm({ rhythm: 'hour' }), last: { hour: last } })
}

describe('a paper of topics', () => {
  const daily = parseCalm({ rhythm: 'day', hour: 9 })
  const said = { day: new Date(2026, 5, 17, 9, 5).getTime() }
  const tomorrow = new Date(2026, 5, 18, 9).getTime()

  it.each<[string, Topic[], unknown]>([
    ['follows all others where its topic says nothing else', [topic('maps')], { wait: tomorrow }],
    ['follows its topic', [topic('maps', { rhythm: 'poll' })], { say: 'poll' }],
    ['is left unsaid by its topic', [topic('maps', { rhythm: 'never' })], 'never'],
    [
      'follows the most eager',
      [topic('maps', { rhythm: 'never' }), topic('roads', { rhythm: 'poll' })],
      { say: 'poll' },
    ],
    ['follows no topic that announces nothing', [topic('maps', { notify: false, rhythm: 'poll' })], { wait: tomorrow }],
    [
      'waits for the upvotes of its topic',
      [topic('maps', { rhythm: 'poll', leastUpvotes: 50 })],
      { wait: Number.POSITIVE_INFINITY },
    ],
  ])('%s', (_, topics, expected) => {
    const paper = { topics: ['maps', 'roads'] }
    expect(fate(wish({ topics, calm: daily, last: said }), paper)).toEqual(expected)
  })

  it.each([
    ['is announced where only topics are', true, { say: 'poll' }],
    ['is not by a topic that announces nothing', false, 'never'],
  ])('%s', (_, notify, expected) => {
    const settings = { notifications: true, notificationScope: 'topics' as const }
    const topics = [topic('maps', { notify })]
    expect(fate(wish({ settings, topics }), { topics: ['maps'] })).toEqual(expected)
  })
})

it.each([
  ['all of one topic are announced by its name', true, 'maps'],
  ['a topic that announces nothing is not named', false, undefined],
])('%s', (_, notify, name) => {
  expect(commonTopic([{ topics: ['maps'] }, { topics: ['maps'] }], [topic('maps', { notify })])?.name).toBe(name)
})
