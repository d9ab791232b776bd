import { fnv } from '@/utils/fnv'

/** A number that tells whether a record is as it was: of two that differ in anything, it differs (but for one in four billion). */
export function printOf(record: unknown): number {
  return fnv(JSON.stringify(sorted(record)) ?? '')
}

/** The same with keys in the order of the alphabet, as a record that was put together anew may have others. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, each]) => [key, sorted(each)])
}
