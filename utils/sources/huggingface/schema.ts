import * as v from 'valibot'
import { isFeedDay } from '@/utils/papers/feed-day'

/** Bounds far above what was ever seen (title 206, abstract 1,924 characters, 3,303 authors): beyond is not a paper. */
const TITLE_LIMIT = 2_000
const ABSTRACT_LIMIT = 20_000
const AUTHORS_LIMIT = 20_000
const WORD_LIMIT = 500

/** An optional field: whatever is wrong with it (null, another type, too long), the paper is kept without it. */
const lenient = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined)

const text = (limit: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(limit))
const word = text(WORD_LIMIT)
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
// The pattern alone lets through days and time zones that do not exist, which no date function reads.
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => isFeedDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))),
)

const user = v.object({ fullname: lenient(word), user: lenient(word), name: lenient(word) })

/** The part of `paper` that Offprint reads. Keys that it does not know are upstream's own business. */
const paperSchema = v.object({
  id: word,
  title: text(TITLE_LIMIT),
  summary: text(ABSTRACT_LIMIT),
  publishedAt: instant,
  upvotes: count,
  authors: v.pipe(v.array(v.fallback(v.object({ name: word }), { name: '' })), v.maxLength(AUTHORS_LIMIT)),
  submittedOnDailyAt: lenient(instant),
  submittedOnDailyBy: lenient(user),
  organization: lenient(v.object({ name: lenient(word), fullname: lenient(word) })),
  projectPage: lenient(text(2_000)),
  githubRepo: lenient(text(2_000)),
  githubStars: lenient(count),
  ai_summary: lenient(text(5_000)),
  ai_keywords: lenient(v.pipe(v.array(word), v.maxLength(100))),
  withdrawnAt: lenient(instant),
})

/** An item of `/api/daily_papers`. */
export const itemSchema = v.object({
  paper: paperSchema,
  numComments: lenient(count),
  submittedBy: lenient(user),
  organization: lenient(v.object({ name: lenient(word), fullname: lenient(word) })),
})

export type Item = v.InferOutput<typeof itemSchema>
