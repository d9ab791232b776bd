import type { Stamp } from './stamp'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A value, and when it was set. */
export type Register = [value: Json, at: Stamp]

/**
 * Texts of which none has replaced another: one, but for those that were written on two machines that did not know of each
 * other's. `seen`: by replica, the latest that any of them replaced or is.
 */
export interface Versions {
  texts: Record<Stamp, string>
  seen: Seen
}

/** By replica, the latest of its stamps. */
export type Seen = Record<string, Stamp>

/** One thing that the reader made, whatever it is; see `facts.ts`. */
export interface Item {
  /** By replica: when something was last done to it there, other than removing it. */
  kept: Seen
  /** What was known of `kept` when it was removed. What was done to it elsewhere, unknown to who removed it, brings it back. */
  dropped: Seen
  fields: Record<string, Register>
  /** Of a save: the note. */
  note?: Versions
}

/** All that the reader made, with when. Nothing in it is ever taken out of it, or two machines could not tell new from gone. */
export interface Doc {
  format: typeof FORMAT
  version: typeof VERSION
  items: Record<string, Item>
}

export const FORMAT = 'offprint-sync'
export const VERSION = 1

export const EMPTY: Doc = { format: FORMAT, version: VERSION, items: {} }

/** Whether something is there, for who has this document. */
export function isThere({ kept, dropped }: Item): boolean {
  return Object.entries(kept).some(([replica, at]) => at > (dropped[replica] ?? ''))
}

/** What either has seen. */
export function mergeSeen(a: Seen, b: Seen): Seen {
  const both = [...Object.keys(a), ...Object.keys(b)].sort()
  return Object.fromEntries(
    both.map((replica) => [replica, (a[replica] ?? '') > (b[replica] ?? '') ? a[replica] : b[replica]]),
  ) as Seen
}

/** The latest stamp in a document. */
export function latest({ items }: Doc): Stamp {
  let last: Stamp = ''
  for (const { kept, fields, note } of Object.values(items)) {
    const all = [
      ...Object.values(kept),
      ...Object.values(fields).map(([, at]) => at),
      ...Object.values(note?.seen ?? {}),
    ]
    for (const stamp of all) if (stamp > last) last = stamp
  }
  return last
}
