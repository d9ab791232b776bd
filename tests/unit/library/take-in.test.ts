import { describe, expect, it } from 'vitest'
import { type Matcher, NO_TOPICS } from '@/utils/library/matching'
import type { FeedRecord } from '@/utils/library/records'
import { reworded, type Terms, takeIn } from '@/utils/library/take-in'
import { HOUR } from '@/utils/time'
import { DAILY, dayless, idOf, NOON, paper, TUESDAY, WEDNESDAY } from './support'

const FIRST: FeedRecord = { id: DAILY }
const LATER: FeedRecord = { id: DAILY, syncedAt: NOON - HOUR }
const TERMS: Terms = { followed: true, at: NOON }

/** Takes in a paper of which nothing is known. */
const fresh = (terms: Partial<Terms> = {}, feed = LATER, matcher: Matcher = NO_TOPICS) =>
  takeIn({ told: paper(1), stored: undefined, mark: undefined }, { ...TERMS, ...terms }, feed, matcher)

const saving = (muted = false): Matcher => ({
  version: 1,
  saves: true,
  match: () => ({ topics: ['a'], muted, badged: false, lists: [{ topic: 'a', listId: 'x' }] }),
})

describe('what a paper that is told of comes to', () => {
  it('arrives from a followed feed, and is news once the feed was whole', () => {
    expect(fresh()).toMatchObject({ arrives: true, news: true, to: { arrivedAt: NOON, feedDay: WEDNESDAY } })
    expect(fresh({}, FIRST)).toMatchObject({ arrives: true, news: false })
  })

  it('does not arrive from a feed that is not followed, nor from days before it was, nor where it was read', () => {
    for (const outcome of [fresh({ followed: false }), fresh({ followed: 'topics' }), fresh({ since: '2026-06-18' })]) {
      expect(outcome).toMatchObject({ arrives: false, news: false })
      expect(outcome.to).not.toHaveProperty('arrivedAt')
    }
    const mark = { id: idOf(1), readAt: NOON - HOUR }
    expect(takeIn({ told: paper(1), stored: undefined, mark }, TERMS, LATER, NO_TOPICS)).toMatchObject({
      arrives: false,
      to: { arrivedAt: NOON },
    })
  })

  it('arrives once', () => {
    const { to: stored } = fresh()
    const again = takeIn({ told: paper(1), stored, mark: undefined }, { ...TERMS, at: NOON + HOUR }, LATER, NO_TOPICS)
    expect(again).toMatchObject({ arrives: false, news: false })
    expect(again.to).toBe(stored)
  })

  it('is of the day on which it is told of when the source names none', () => {
    const told = { told: dayless(1), stored: undefined, mark: undefined }
    expect(takeIn(told, TERMS, LATER, NO_TOPICS).to).toMatchObject({ feedDay: WEDNESDAY })
  })

  it('is nothing when it is a newer version of what is not here', () => {
    expect(fresh({ revisions: true })).toEqual({})
  })

  it('goes to its topics’ lists as it arrives, and not again', () => {
    const first = fresh({}, LATER, saving())
    expect(first.gathered).toEqual({ id: idOf(1), lists: [{ topic: 'a', listId: 'x' }] })
    const again = takeIn({ told: paper(1), stored: first.to, mark: undefined }, TERMS, LATER, saving())
    expect(again).not.toHaveProperty('gathered')
  })

  it('is muted by a topic and so does not arrive', () => {
    expect(fresh({}, LATER, saving(true))).toMatchObject({ arrives: false, to: { muted: 1 } })
  })
})

describe('what search has to read again', () => {
  const stored = fresh().to

  it.each([
    ['a new paper', undefined, { id: idOf(1) }, [idOf(1)]],
    ['another title', stored, { title: 'Better' }, [idOf(1)]],
    ['more upvotes', stored, { upvotes: 9 }, []],
    ['another day', stored, { feedDay: TUESDAY }, []],
  ])('%s', (_, before, fields, expected) => {
    const outcome = takeIn({ told: paper(1, fields), stored: before, mark: undefined }, TERMS, LATER, NO_TOPICS)
    expect(reworded(outcome)).toEqual(expected)
  })
})
