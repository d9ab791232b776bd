import { describe, expect, it } from 'vitest'
import { newYorkWallTime } from '../../server/new-york.ts'
import { wireItem } from '../../server/wire.ts'
import { askDaily, feedOn, paper } from './support.ts'

const DATES = { publishedOn: '2026-06-15', submittedOn: '2026-06-17' }

const FULL = paper(12_345, {
  upvotes: 7,
  comments: 2,
  submitter: 'mira-solberg',
  organization: { name: 'cobaltine', fullname: 'Cobaltine' },
  projectPage: ' http://203.0.113.9:8080',
  githubRepo: 'https://github.com/cobaltine/thing',
  githubStars: 12,
  aiSummary: 'In short.',
  aiKeywords: ['things'],
})

describe('an item', () => {
  it('says everything a sample says, where upstream says it', () => {
    expect(wireItem(FULL, DATES)).toMatchObject({
      title: 'Paper 12345',
      summary: 'An abstract.',
      numComments: 2,
      submittedBy: { name: 'mira-solberg', fullname: 'Mira Solberg', type: 'user', isHf: false },
      organization: { name: 'cobaltine', fullname: 'Cobaltine' },
      paper: {
        id: '2606.12345',
        title: 'Paper 12345',
        summary: 'An abstract.',
        upvotes: 7,
        authors: [{ name: 'Ada Example', hidden: false }],
        submittedOnDailyBy: { user: 'mira-solberg' },
        organization: { name: 'cobaltine' },
        projectPage: ' http://203.0.113.9:8080',
        githubRepo: 'https://github.com/cobaltine/thing',
        githubRepoAddedBy: 'user',
        githubStars: 12,
        ai_summary: 'In short.',
        ai_keywords: ['things'],
      },
    })
  })

  it('has no key for what is absent', () => {
    const bare = wireItem(paper(1), { ...DATES, submittedOn: undefined })
    expect(Object.keys(bare).sort()).toEqual(
      ['isAuthorParticipating', 'numComments', 'paper', 'publishedAt', 'summary', 'thumbnail', 'title'].sort(),
    )
    expect(Object.keys(bare.paper).sort()).toEqual(
      ['authors', 'discussionId', 'id', 'publishedAt', 'summary', 'title', 'upvotes'].sort(),
    )
  })

  it('dates the paper at midnight and itself by the wall clock of New York, marked Z', () => {
    const item = wireItem(FULL, DATES)
    expect(item.paper.publishedAt).toBe('2026-06-15T00:00:00.000Z')
    expect(item.paper.submittedOnDailyAt).toBe('2026-06-17T00:00:00.000Z')
    expect(item.publishedAt).toBe('2026-06-14T20:00:00.000Z')
  })

  it('is the same each time', () => {
    expect(wireItem(FULL, DATES)).toEqual(wireItem(FULL, DATES))
  })
})

it.each([
  ['in summer', '2026-06-15T00:00:00.000Z', '2026-06-14T20:00:00.000Z'],
  ['in winter', '2026-01-15T00:00:00.000Z', '2026-01-14T19:00:00.000Z'],
  ['at midnight there', '2026-06-15T04:00:00.000Z', '2026-06-15T00:00:00.000Z'],
])('New York wall time %s', (_, instant, wall) => {
  expect(newYorkWallTime(instant)).toBe(wall)
})

describe('every item of a day', () => {
  const feed = feedOn()
  it.each([['2026-06-17'], ['2026-06-16'], ['2026-06-15'], ['2026-06-12'], ['2023-05-04']])('%s is sound', (day) => {
    for (const { paper: listed } of askDaily(feed, `date=${day}&limit=100`).items) {
      expect(listed.id).toMatch(/^\d{4}\.\d{5}$/)
      expect(listed.submittedOnDailyAt).toBe(`${day}T00:00:00.000Z`)
      expect(listed.authors.length).toBeGreaterThan(0)
      expect(JSON.stringify(listed)).not.toContain(':null')
    }
  })
})
