import * as v from 'valibot'
import { NAME_LIMIT } from '@/utils/library/lists'
import { NOTE_LIMIT } from '@/utils/library/saves'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import { isFeedDay } from '@/utils/papers/feed-day'
import { webLink } from '@/utils/papers/links'
import { withoutInvisible } from '@/utils/papers/text'
import { FORMAT, VERSION } from './backup'

/** The last instant that dates can tell, ms. */
export const END_OF_TIME = 8.64e15
/** Of notes that were written on two machines both are kept. */
export const LONGEST_NOTE = 10 * NOTE_LIMIT
export const LONGEST_LIST_ID = 100

const text = (most: number) => v.pipe(v.string(), v.maxLength(most), v.transform(withoutInvisible))
const id = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((each) => parseArxivId(each) === each),
)
/** Half of a pair of characters could be no part of a key of the file that machines share. */
const listId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_LIST_ID),
  v.check((each) => each.isWellFormed()),
)
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(END_OF_TIME))
/** Ranks are times, or lie between two. */
const rank = v.pipe(v.number(), v.minValue(-END_OF_TIME), v.maxValue(END_OF_TIME))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const day = v.pipe(v.string(), v.check(isFeedDay))
const link = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.transform((each) => webLink(each) ?? ''),
  v.minLength(1),
)
const listOf = <T extends v.GenericSchema>(each: T, most: number) => v.pipe(v.array(each), v.maxLength(most))
const yes = v.optional(v.literal(true))

const list = v.object({ id: listId, name: text(NAME_LIMIT), position: rank })

const place = v.union([v.strictTuple([listId, rank]), v.strictTuple([listId, rank, time])])

/** Lines of a note stay lines. */
const save = v.object({
  id,
  savedAt: time,
  places: listOf(place, 1_000),
  note: v.optional(text(LONGEST_NOTE)),
})

const mark = v.object({ id, readAt: time, removed: yes, opened: yes, less: v.optional(time) })

/** No bound is below what a source may tell: a library must never hold what its own backup cannot. */
export const paperSchema = v.object({
  id,
  title: text(2_000),
  abstract: text(50_000),
  authors: listOf(text(500), 20_000),
  publishedOn: day,
  feedDay: v.optional(day),
  upvotes: count,
  comments: count,
  submitter: v.optional(text(500)),
  organization: v.optional(text(500)),
  projectUrl: v.optional(link),
  code: v.optional(v.object({ url: link, stars: v.optional(count) })),
  ai: v.optional(v.object({ summary: v.optional(text(50_000)), keywords: v.optional(listOf(text(500), 1_000)) })),
  withdrawnOn: v.optional(day),
  categories: v.optional(listOf(text(500), 100)),
  published: v.optional(v.object({ reference: v.optional(text(2_000)), doi: v.optional(text(500)) })),
  revisedOn: v.optional(day),
  sightings: listOf(v.strictTuple([time, count]), 10_000),
  sources: v.optional(listOf(text(100), 100)),
  stub: v.optional(v.object({ tries: count, triedAt: v.optional(time) })),
})

/** A backup's shape. What a field is not to hold is refused, fields that nobody knows are left out. */
export const backupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  madeAt: time,
  by: text(100),
  lists: listOf(list, 10_000),
  saves: listOf(save, 1_000_000),
  marks: listOf(mark, 5_000_000),
  papers: listOf(paperSchema, 1_000_000),
  topics: listOf(v.unknown(), 1_000),
  settings: v.record(v.string(), v.unknown()),
})
