import * as v from 'valibot'
import { paperSchema } from '@/utils/exchange/backup/schema'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import { isFeedDay } from '@/utils/papers/feed-day'
import { webLink } from '@/utils/papers/links'
import type { Paper } from '@/utils/papers/paper'
import { tidyText } from '@/utils/papers/text'
import { must } from './must'

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Plain data and nothing but: no key that touches a prototype, no prototype of its own, no number without end. */
export function mustBePlain(value: unknown, depth = 0): void {
  if (typeof value === 'number') must(Number.isFinite(value), 'a number without end')
  must(typeof value !== 'function' && typeof value !== 'symbol', 'what is no data')
  if (typeof value !== 'object' || value === null) return
  must(depth < 30, 'too deep')
  const prototype: unknown = Object.getPrototypeOf(value)
  must(prototype === Object.prototype || prototype === Array.prototype || prototype === null, 'a prototype of its own')
  for (const key of Object.keys(value)) {
    must(!FORBIDDEN.has(key), `the key ${key}`)
    mustBePlain((value as Record<string, unknown>)[key], depth + 1)
  }
}

export const mustBeId = (id: unknown): void =>
  must(typeof id === 'string' && id.length <= 40 && parseArxivId(id) === id, `the id ${JSON.stringify(id)}`)

/** A link leads to the web, and names nobody before its host. */
export function mustBeLink(link: unknown): void {
  must(typeof link === 'string' && /^https?:\/\//.test(link), `the link ${String(link)}`)
  must(webLink(link) === link, `the link ${link} is not as links are`)
}

export function mustBeCount(count: unknown): void {
  must(Number.isSafeInteger(count) && Number(count) >= 0, `the count ${String(count)}`)
}

/** One line without characters that nobody sees, and no longer than is known. */
export function mustBeTidy(text: unknown, most: number): void {
  must(typeof text === 'string' && text.length > 0 && text.length <= most, `a text of wrong length, or none`)
  must(text.isWellFormed(), 'half a character')
  must(tidyText(text).length === text.length || /\\|`/.test(text), `a text that is not tidy: ${JSON.stringify(text)}`)
}

/** A paper as a source may tell of it. It can also be taken out in a backup, and be read back. */
export function mustBePaper(paper: Paper): void {
  mustBePlain(paper)
  mustBeId(paper.id)
  mustBeTidy(paper.title, 2_000)
  mustBeTidy(paper.abstract, 20_000)
  must(paper.authors.length <= 20_000, 'too many authors')
  for (const name of paper.authors) mustBeTidy(name, 500)
  must(isFeedDay(paper.publishedOn), `the day ${paper.publishedOn}`)
  for (const day of [paper.feedDay, paper.withdrawnOn, paper.revisedOn]) must(!day || isFeedDay(day), `the day ${day}`)
  mustBeCount(paper.upvotes)
  mustBeCount(paper.comments)
  for (const link of [paper.projectUrl, paper.code?.url]) if (link !== undefined) mustBeLink(link)
  if (paper.code?.stars !== undefined) mustBeCount(paper.code.stars)
  for (const text of [paper.submitter, paper.organization]) if (text !== undefined) mustBeTidy(text, 500)
  must(!Object.values(paper).includes(undefined), 'a key without a value')
  const backed = v.safeParse(paperSchema, { ...paper, sightings: [] })
  must(backed.success, `no backup can hold it: ${backed.issues?.map((issue) => v.getDotPath(issue)).join()}`)
}
