import type { FeedDay } from '../../utils/papers/feed-day.ts'
import { fraction, objectId } from './digest.ts'
import { newYorkWallTime } from './new-york.ts'
import type { Sample } from './samples/sample.ts'
import type { PaperDates } from './shelf.ts'
import { submitterNamed, userNamed } from './users.ts'

/** A paper as `/api/papers/{id}` has it and as `/api/daily_papers` holds it inside each item. */
export function wirePaper(sample: Sample, { publishedOn, submittedOn }: PaperDates) {
  const { id, submitter, aiSummary, githubRepo } = sample
  return present({
    id,
    authors: sample.authors.map((name, index) => wireAuthor(name, `${id} ${index}`, midnight(publishedOn))),
    publishedAt: midnight(publishedOn),
    submittedOnDailyAt: submittedOn && midnight(submittedOn),
    title: sample.title,
    submittedOnDailyBy: submitter === undefined ? undefined : userNamed(submitter),
    summary: sample.abstract,
    upvotes: sample.upvotes,
    discussionId: objectId(`discussion ${id}`),
    projectPage: sample.projectPage,
    githubRepo,
    githubRepoAddedBy: githubRepo === undefined ? undefined : 'user',
    githubStars: sample.githubStars,
    ai_summary: aiSummary,
    ai_keywords: sample.aiKeywords,
    ai_summary_model: aiSummary === undefined ? undefined : 'Qwen/Qwen2.5-Coder-32B-Instruct',
    organization: wireOrganization(sample),
  })
}

/** An item of `/api/daily_papers`, with the keys items had in 2026. */
export function wireItem(sample: Sample, dates: PaperDates) {
  return present({
    paper: wirePaper(sample, dates),
    publishedAt: newYorkWallTime(midnight(dates.publishedOn)),
    title: sample.title,
    summary: sample.abstract,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${sample.id}.png`,
    numComments: sample.comments,
    submittedBy: sample.submitter === undefined ? undefined : submitterNamed(sample.submitter),
    organization: wireOrganization(sample),
    isAuthorParticipating: fraction(`participating ${sample.id}`) < 0.3,
  })
}

/** One author in ten has an account and has claimed the paper. */
function wireAuthor(name: string, key: string, since: string) {
  const claimed = fraction(`claimed ${key}`) < 0.1
  return present({
    _id: objectId(`author ${key}`),
    user: claimed ? userNamed(name.toLowerCase().replace(/[^a-z]+/g, '-')) : undefined,
    name,
    status: claimed ? 'claimed_verified' : undefined,
    statusLastChangedAt: claimed ? since : undefined,
    hidden: false,
  })
}

function wireOrganization({ organization }: Sample) {
  if (!organization) return undefined
  const id = objectId(`organization ${organization.name}`)
  return {
    _id: id,
    ...organization,
    avatar: `https://cdn-avatars.huggingface.co/v1/production/uploads/${id}.png`,
  }
}

function midnight(day: FeedDay): string {
  return `${day}T00:00:00.000Z`
}

/** The same object without the keys that have no value: upstream no value is ever null, absence is a missing key. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}
