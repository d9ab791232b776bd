/** Keys by which an object could come to stand for another. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const DEEPEST = 8
const LONGEST = 10_000

/**
 * What was read from JSON, without keys that touch prototypes and without what lies deeper or is longer than anything
 * that Offprint writes; undefined where nothing is left.
 */
export function harmless(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length <= LONGEST ? value : undefined
  // JSON can say a number that has no end, and cannot write it again.
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'object' || value === null) return value ?? undefined
  if (depth >= DEEPEST) return undefined
  if (Array.isArray(value)) return value.slice(0, LONGEST).flatMap((each) => harmless(each, depth + 1) ?? [])
  const entries = Object.entries(value).flatMap(([key, each]) => {
    const kept = FORBIDDEN.has(key) ? undefined : harmless(each, depth + 1)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return Object.fromEntries(entries)
}
