import { type Bytes, fromLetters, toLetters } from '@/utils/bytes'
import { fnv } from '@/utils/fnv'
import { MINUTE } from '@/utils/time'

/** What a browser's account takes: bytes of one item, its key and quotation marks among them, and of all together. */
export const ITEM_BYTES = 8_192
export const ALL_BYTES = 102_400

const HEAD = 'offprint'
const KEY_BYTES = 16
const PER_CHUNK = ITEM_BYTES - KEY_BYTES

/** Says of how many chunks a file is, and by which print it is known to be whole. */
interface Head {
  count: number
  print: number
  /** When it was written, ms. */
  at: number
}

/** After so long, ms, what has not arrived never will: two machines have written at once. */
const LOST_AFTER_MS = 10 * MINUTE

/** A file as items of the account: letters, cut so that each is small enough. */
export function toItems(bytes: Uint8Array, at: number): Record<string, unknown> {
  const text = toLetters(bytes)
  const count = Math.ceil(text.length / PER_CHUNK)
  const chunks = Array.from({ length: count }, (_, at) => [
    `${HEAD}:${at}`,
    text.slice(at * PER_CHUNK, (at + 1) * PER_CHUNK),
  ])
  return { [HEAD]: { count, print: fnv(text), at } satisfies Head, ...Object.fromEntries(chunks) }
}

/** Whether items would fit into the account. */
export function fits(items: Record<string, unknown>): boolean {
  const sizes = Object.entries(items).map(([key, value]) => key.length + JSON.stringify(value).length)
  return sizes.every((size) => size <= ITEM_BYTES) && sizes.reduce((sum, size) => sum + size, 0) <= ALL_BYTES
}

/** The file that items are; undefined where there is none, `partial` where some of it has not arrived yet at the instant `now` (ms). */
export function fromItems(
  items: Record<string, unknown>,
  now: number,
): { bytes: Bytes; tag: string } | 'partial' | undefined {
  const head = items[HEAD] as Partial<Head> | undefined
  if (!head || !Number.isSafeInteger(head.count) || Number(head.count) > ALL_BYTES / PER_CHUNK + 1) return undefined
  const text = Array.from({ length: Number(head.count) }, (_, at) => items[`${HEAD}:${at}`])
    .map((chunk) => (typeof chunk === 'string' ? chunk : ''))
    .join('')
  const writtenAt = typeof head.at === 'number' ? head.at : 0
  if (fnv(text) !== head.print) return Math.abs(now - writtenAt) < LOST_AFTER_MS ? 'partial' : undefined
  const bytes = lettersIn(text)
  return bytes && { bytes, tag: String(head.print) }
}

/** Undefined where they are no letters of ours, whatever their print says: that is no file. */
function lettersIn(text: string): Bytes | undefined {
  try {
    return fromLetters(text)
  } catch {
    return undefined
  }
}

/** Chunks of a longer file that are no part of this one. */
export function leftOver(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  return Object.keys(before).filter((key) => key.startsWith(`${HEAD}:`) && !(key in after))
}
