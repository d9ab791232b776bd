import type { Unfoldable } from '@/components/store/unfolded'
import { PAGE_SIZE, type View } from '@/utils/library/pages'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { HOUR } from '@/utils/time'

/** Where a popup or a side panel was left. */
export interface Place {
  /** When it was last true, ms. */
  at: number
  /** What arrived later than this, ms, was not on screen; 0 when read where it can be shown without moving anything. */
  seenAt: number
  view: View
  /** How many papers it takes to get there and a page further. */
  loaded: number
  /** The paper at the top edge and some that follow it, for when it is gone meanwhile. None at the very top. */
  top: ArxivId[]
  /** How far above the top edge the first of them began, px. */
  offset: number
  unfolded: Unfoldable[]
  /** The paper whose focus showed, and whether it was its note. */
  focus?: { id: ArxivId; note?: true }
}

/**
 * Left longer ago than this, it opens at Unread, at the top: less than a day, so that whoever looks once a day at the
 * same hour begins with what is new.
 */
export const KEPT_FOR_MS = 20 * HOUR

/** As many papers are loaded again at most: more would be felt when the popup opens. */
export const MOST_LOADED = 5 * PAGE_SIZE

/** Reads a place that was written as text. What is too old, or was written by another version, is no place. */
export function parsePlace(text: string, now: number): Place | undefined {
  try {
    const place = JSON.parse(text) as Place
    const { at, loaded, offset } = place
    if (!(at <= now && now - at < KEPT_FOR_MS) || !(loaded >= 0) || !(offset >= 0) || !place.view.kind) return undefined
    if (![place.top, place.unfolded].every(isListOfTexts)) return undefined
    // New ones may stand above what was loaded.
    const more = place.top.length > 0 ? PAGE_SIZE : 0
    const seenAt = place.top.length > 0 ? place.seenAt : 0
    return { ...place, seenAt, loaded: Math.min(Math.max(loaded + more, PAGE_SIZE), MOST_LOADED) }
  } catch {
    return undefined
  }
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
