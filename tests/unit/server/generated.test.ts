import { describe, expect, it } from 'vitest'
import { daysBackFrom, isListingDay } from '../../server/days.ts'
import { dayOfGenerated, generatedPapers } from '../../server/generated.ts'

describe('the papers the calendar has for a day', () => {
  const days = [...daysBackFrom('2024-12-31')].filter((day) => day >= '2024-06-01' && isListingDay(day, false))
  const papers = days.map((day) => generatedPapers(day))

  it('are the same each time', () => {
    expect(generatedPapers('2026-06-16')).toEqual(generatedPapers('2026-06-16'))
  })

  it('are 5 to 50, about 24 on average', () => {
    const counts = papers.map(({ length }) => length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    expect(Math.max(...counts)).toBeLessThanOrEqual(50)
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(average).toBeGreaterThan(20)
    expect(average).toBeLessThan(28)
  })

  it('have ids like arXiv, of the month, that no other day has', () => {
    const ids = papers.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [index, day] of days.entries()) {
      const month = day.slice(2, 4) + day.slice(5, 7)
      for (const { id } of papers[index] ?? []) expect(id).toMatch(new RegExp(`^${month}\\.9\\d{4}$`))
    }
  })

  it('tell their day by their id', () => {
    for (const day of ['2026-06-01', '2026-12-31', '2023-05-04']) {
      for (const { id } of generatedPapers(day)) expect(dayOfGenerated(id)).toBe(day)
    }
  })
})

it.each([['2611.90001'], ['2606.12345'], ['2602.99500'], ['2613.98000'], ['astro-ph/0601001'], ['']])(
  'an id not of the calendar, "%s", has no day',
  (id) => {
    expect(dayOfGenerated(id)).toBeUndefined()
  },
)
