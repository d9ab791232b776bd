import { describe, expect, it } from 'vitest'
import { isFeedDay } from '@/utils/papers/feed-day'
import { webLink } from '@/utils/papers/links'
import { tidyText } from '@/utils/papers/text'
import { parseDailyPapers } from '@/utils/sources/huggingface/parse'
import { type Capture, captures, corpus, recorded } from './recordings'

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

describe.skipIf(!recorded)('answers recorded upstream', () => {
  const all = recorded ? captures() : []

  it('are there, of every kind', () => {
    expect(all.length).toBeGreaterThan(80)
    expect(all.flatMap(({ body }) => body).length).toBeGreaterThan(1_500)
  })

  it.each(all.map((capture) => [capture.name, capture] as const))('%s is read whole', (_, { body, day }) => {
    const { papers, skipped } = parseDailyPapers(body, day)
    const ids = papers.map(({ id }) => id)
    expect(skipped).toBe(0)
    expect(ids).toEqual([...new Set(body.map(({ paper }) => paper.id))])
    for (const paper of papers) {
      const told = body.find((item) => item.paper.id === paper.id)?.paper
      expect(letters(paper.title)).toBe(letters(told?.title ?? ''))
      expect(letters(paper.abstract)).toBe(letters(told?.summary ?? ''))
      expect([paper.title, paper.abstract].join()).not.toMatch(/[\n\r\t]| {2}/)
      expect(paper.authors).toHaveLength(told?.authors.length ?? 0)
      expect(paper.upvotes).toBe(told?.upvotes)
      expect(isFeedDay(paper.publishedOn)).toBe(true)
      for (const link of [paper.projectUrl, paper.code?.url]) if (link) expect(webLink(link)).toBe(link)
    }
  })

  it('hold one id that stands twice in its array', () => {
    const repeating = ({ body }: Capture) => new Set(body.map(({ paper }) => paper.id)).size < body.length
    expect(new Set(all.filter(repeating).map(({ day }) => day))).toEqual(new Set(['2025-06-03']))
  })

  it('tell of feed days that were asked for, or of days near them', () => {
    for (const { body, day } of all) {
      if (!day) continue
      const days = parseDailyPapers(body, day).papers.map(({ feedDay }) => feedDay)
      expect(days.filter((told) => told === day).length).toBeGreaterThan(days.length * 0.8)
    }
  })

  it('hold links, code, organisations and summaries, and none of it is lost on the way', () => {
    const papers = all.flatMap(({ body, day }) => parseDailyPapers(body, day).papers)
    const said = (key: string) => JSON.stringify(all.map(({ body }) => body)).split(`"${key}":`).length - 1
    expect(papers.filter(({ code }) => code).length).toBeGreaterThan(0.95 * said('githubRepo'))
    expect(papers.filter(({ ai }) => ai?.summary).length).toBeGreaterThan(0.95 * said('ai_summary'))
    expect(papers.filter(({ projectUrl }) => projectUrl).length).toBeGreaterThan(0.95 * said('projectPage'))
    expect(papers.filter(({ submitter }) => submitter).length).toBeGreaterThan(0.95 * said('submittedBy'))
  })
})

describe.skipIf(!recorded)('the recorded corpus', () => {
  it('keeps every letter of every title and abstract', () => {
    const papers = corpus()
    expect(papers.length).toBeGreaterThan(12_000)
    const changed = papers.filter(({ title, summary }) =>
      [title, summary].some((text) => tidyText(text) === '' || letters(tidyText(text)) !== letters(text)),
    )
    expect(changed).toEqual([])
  })
})
