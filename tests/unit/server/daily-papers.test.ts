import { describe, expect, it } from 'vitest'
import { askDaily, feedOn, paper, WEDNESDAY } from './support.ts'

const TODAY = '2026-06-17'

/** A feed with that many papers today, upvotes from many to few. */
function feedWith(count: number) {
  const feed = feedOn()
  feed.setDay(
    TODAY,
    Array.from({ length: count }, (_, index) => paper(10_000 + index, { upvotes: count - index })),
  )
  return feed
}

describe('order', () => {
  const feed = feedOn()
  it.each([
    ['date', `date=${TODAY}`, () => feed.listing(TODAY)],
    ['date and sort together: the day counts', `date=${TODAY}&sort=trending`, () => feed.listing(TODAY)],
    ['nothing: newest submission first', '', () => [...feed.newestFirst().take(100)]],
    ['sort=publishedAt: the same', 'sort=publishedAt', () => [...feed.newestFirst().take(100)]],
    ['sort=trending: the ranking of the site', 'sort=trending', () => feed.trending().slice(0, 100)],
  ])('asked for %s', (_, query, expected) => {
    expect(askDaily(feed, `${query}&limit=100`).ids).toEqual(expected().map(({ id }) => id))
  })

  it.each([
    ['a week under way', 'week=2026-W25', ['2026-06-15', '2026-06-16', '2026-06-17']],
    ['a month past', 'month=2023-05', ['2023-05-04', '2023-05-31']],
  ])('%s: its days together, upvotes descending', (_, query, days) => {
    const { items } = askDaily(feed, `${query}&limit=100`)
    const upvotes = items.map((item) => item.paper.upvotes)
    expect(upvotes).toEqual(upvotes.toSorted((a, b) => b - a))
    const submitted = items.map((item) => item.paper.submittedOnDailyAt?.slice(0, 10) ?? '').sort()
    for (const day of submitted) expect(day >= (days[0] ?? '') && day <= (days.at(-1) ?? '')).toBe(true)
  })

  it('repeats an id at the end of today, as one recorded array does', () => {
    const { ids } = askDaily(feed, `date=${TODAY}`)
    expect(ids.at(-1)).toBe(ids.at(-2))
    expect(new Set(ids).size).toBe(ids.length - 1)
  })

  it('answers only what a submitter submitted', () => {
    const mine = feedOn()
    mine.publish([paper(1, { submitter: 'mira' }), paper(2), paper(3, { submitter: 'mira' })])
    expect(askDaily(mine, `submitter=mira&date=${TODAY}`).ids).toEqual(['2606.1', '2606.3'])
    expect(askDaily(mine, 'submitter=mira&limit=1').ids).toEqual(['2606.3'])
  })
})

describe('paging', () => {
  it.each([
    ['50 without a limit', 120, '', 50, true],
    ['as many as asked', 120, '&limit=100', 100, true],
    ['the rest on the last page', 120, '&limit=100&p=1', 20, false],
    ['nothing past the end', 120, '&limit=100&p=2', 0, false],
    ['nothing far past the end', 120, '&limit=100&p=90000', 0, false],
    ['no next page when this one is exactly full', 100, '&limit=100', 100, false],
  ])('%s', (_, count, query, length, more) => {
    const { status, items, headers } = askDaily(feedWith(count), `date=${TODAY}${query}`)
    expect([status, items.length, headers.Link !== undefined]).toEqual([200, length, more])
  })

  it('links to the next page absolutely, on the host asked, keeping every parameter', () => {
    const { headers } = askDaily(feedWith(120), `date=${TODAY}&limit=10&p=3`)
    expect(headers.Link).toBe(`<https://huggingface.co/api/daily_papers?date=${TODAY}&limit=10&p=4>; rel="next"`)
  })

  it('goes through the trending ranking in two pages of at most 100, nothing twice', () => {
    const feed = feedOn()
    const [first, second] = [0, 1].map((page) => askDaily(feed, `sort=trending&limit=100&p=${page}`))
    expect(first?.ids).toHaveLength(100)
    expect([...(first?.ids ?? []), ...(second?.ids ?? [])]).toEqual(feed.trending().map(({ id }) => id))
    expect(second?.headers.Link).toBeUndefined()
  })

  it('goes back over all days when no day is asked for', () => {
    expect(askDaily(feedOn(), 'limit=100&p=20').items).toHaveLength(100)
  })
})

describe('an empty day', () => {
  it.each([
    ['Saturday', '2026-06-13'],
    ['before the first feed', '2023-05-03'],
  ])('%s is 200 and []', (_, day) => {
    expect(askDaily(feedOn(), `date=${day}`)).toMatchObject({ status: 200, items: [] })
  })
})

describe('refused with 400 and an error in words', () => {
  it.each([
    ['date=2026-06-18', 'date'],
    ['date=2026-02-30', 'date'],
    ['date=17.06.2026', 'date'],
    ['date=', 'date'],
    ['week=2026-W26', 'week'],
    ['week=2026-W60', 'week'],
    ['month=2026-07', 'month'],
    ['month=June', 'month'],
    ['sort=upvotes', 'sort'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['limit=', 'limit'],
    ['p=-1', 'p'],
    ['p=1.5', 'p'],
  ])('%s', (query, name) => {
    const { status, error } = askDaily(feedOn(), query)
    expect(status).toBe(400)
    expect(error).toContain(`Invalid ${name}`)
  })
})

it.each([['limit=1'], ['limit=100'], ['p=0'], [`date=${TODAY}`], ['week=2026-W25'], ['month=2026-06'], ['new=key']])(
  '%s is accepted',
  (query) => {
    expect(askDaily(feedOn(WEDNESDAY), query).status).toBe(200)
  },
)
