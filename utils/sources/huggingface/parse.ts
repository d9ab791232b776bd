import * as v from 'valibot'
import { Failure } from '@/utils/errors'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import { type FeedDay, feedDayAt } from '@/utils/papers/feed-day'
import { webLink } from '@/utils/papers/links'
import type { Paper } from '@/utils/papers/paper'
import { tidyText } from '@/utils/papers/text'
import { type Item, itemSchema } from './schema'

/** What one body held. */
export interface Parsed {
  papers: Paper[]
  /** Items that are no paper: counted, so that a change upstream does not pass unseen. */
  skipped: number
}

/**
 * Reads the body of `/api/daily_papers`. `asked` is the feed day that was asked for, if one was.
 * Throws Failure `bad-data` when the body is not an array, or holds items of which none is a paper.
 */
export function parseDailyPapers(body: unknown, asked?: FeedDay): Parsed {
  if (!Array.isArray(body)) throw new Failure('bad-data', 'the answer is not a list of papers')
  const papers = new Map<string, Paper>()
  let skipped = 0
  for (const candidate of body) {
    const paper = parseItem(candidate, asked)
    // An id can stand twice in one array (seen on 2025-06-03): the first, higher one is the paper.
    if (!paper) skipped++
    else if (!papers.has(paper.id)) papers.set(paper.id, paper)
  }
  if (skipped > 0 && papers.size === 0) throw new Failure('bad-data', `none of ${skipped} items is a paper`)
  return { papers: [...papers.values()], skipped }
}

/** Reads the body of `/api/papers/{id}`, which is a paper with nothing around it. Throws Failure `bad-data` when it is none. */
export function parsePaper(body: unknown): Paper {
  const paper = parseItem({ paper: body })
  if (!paper) throw new Failure('bad-data', 'the answer is not a paper')
  return paper
}

/** Reads the body of `/api/papers/search`, whose items are as those of a day or have nothing around them. Throws as `parseDailyPapers`. */
export function parseFound(body: unknown): Paper[] {
  const wrap = (item: unknown) => (item && typeof item === 'object' && 'paper' in item ? item : { paper: item })
  return parseDailyPapers(Array.isArray(body) ? body.map(wrap) : body).papers
}

function parseItem(candidate: unknown, asked?: FeedDay): Paper | undefined {
  const result = v.safeParse(itemSchema, candidate)
  const id = result.success ? parseArxivId(result.output.paper.id) : undefined
  if (!result.success || !id) return undefined
  const paper = toPaper(id, result.output, asked)
  return paper.title && paper.abstract ? paper : undefined
}

function toPaper(id: string, item: Item, asked?: FeedDay): Paper {
  const { paper } = item
  const submitter = paper.submittedOnDailyBy ?? item.submittedBy
  const organization = paper.organization ?? item.organization
  const codeUrl = webLink(paper.githubRepo)
  return withoutAbsent({
    id,
    title: tidyText(paper.title),
    abstract: tidyText(paper.summary),
    authors: paper.authors.map(({ name }) => tidyText(name)).filter(Boolean),
    publishedOn: paper.publishedAt.slice(0, 10),
    feedDay: feedDayOf(paper.submittedOnDailyAt, asked),
    upvotes: paper.upvotes,
    comments: item.numComments ?? 0,
    submitter: name(submitter?.fullname ?? submitter?.user ?? submitter?.name),
    organization: name(organization?.fullname ?? organization?.name),
    projectUrl: webLink(paper.projectPage),
    code: codeUrl ? withoutAbsent({ url: codeUrl, stars: paper.githubStars }) : undefined,
    ai: aiOf(paper.ai_summary, paper.ai_keywords),
    withdrawnOn: paper.withdrawnAt?.slice(0, 10),
  })
}

/** Since May 2026 the submission time is the feed day at midnight; before, an instant within it. */
function feedDayOf(submitted: string | undefined, asked: FeedDay | undefined): FeedDay | undefined {
  if (submitted?.endsWith('T00:00:00.000Z')) return submitted.slice(0, 10)
  return asked ?? (submitted && feedDayAt(Date.parse(submitted)))
}

function aiOf(summary?: string, keywords?: string[]): Paper['ai'] {
  if (!summary && !keywords?.length) return undefined
  return withoutAbsent({ summary: summary && tidyText(summary), keywords: keywords?.map(tidyText) })
}

function name(text: string | undefined): string | undefined {
  return text && (tidyText(text) || undefined)
}

/** Absence is a missing key, so that a merge can tell "not said" from a value. */
function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
