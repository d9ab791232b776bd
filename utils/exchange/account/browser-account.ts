import type { Bytes } from '@/utils/bytes'
import { decode, encode } from '../merge/codec'
import type { Doc, Item } from '../merge/document'
import { ChangedMeanwhile, type Remote } from '../merge/synchronise'
import { DavProblem } from '../webdav/problem'
import { fits, fromItems, leftOver, toItems } from './chunks'

/** The part of `storage.sync` that is used. */
export interface AccountArea {
  get(keys: null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** Read marks that are left out at a time where there is no room. */
const STEP = 0.2

/**
 * The browser's own account as a file that all machines share. It is small: where there is no room, the oldest read marks are left
 * out, and `leave` is told how many. Throws DavProblems.
 */
export function createBrowserAccount(area: AccountArea, now: () => number, leave: (marks: number) => void): Remote {
  const items = () => area.get(null)
  const read = async () => {
    const file = fromItems(await items(), now())
    if (file === 'partial') throw new DavProblem('cut_off')
    return file
  }

  return {
    read,
    async write(bytes, tag) {
      const before = await items()
      const there = fromItems(before, now())
      if (there === 'partial' || there?.tag !== tag) throw new ChangedMeanwhile()
      const { items: after, left } = await squeezed(bytes, now())
      leave(left)
      // With marks left out, what is shared is never all there is; that is no reason to write the same again.
      const same = fromItems(after, now())
      if (same && same !== 'partial' && same.tag === tag) return
      try {
        await area.set(after)
        await area.remove(leftOver(before, after))
      } catch (error) {
        // Browsers say which of their limits it was, in English.
        throw new DavProblem(/WRITE_OPERATIONS/i.test(String(error)) ? 'busy' : 'full', undefined, error)
      }
    },
  }
}

/** The items of a file, with as many read marks as there is room for. */
async function squeezed(bytes: Bytes, at: number): Promise<{ items: Record<string, unknown>; left: number }> {
  let items = toItems(bytes, at)
  if (fits(items)) return { items, left: 0 }
  const doc = await decode(bytes)
  const marks = Object.keys(doc.items)
    .filter((key) => key.startsWith('mark:'))
    .sort((a, b) => readAt(doc.items[a]) - readAt(doc.items[b]))
  const step = Math.max(1, Math.ceil(marks.length * STEP))
  for (let left = step; left < marks.length + step; left += step) {
    items = toItems(await encode(without(doc, marks.slice(0, left))), at)
    if (fits(items)) return { items, left: Math.min(left, marks.length) }
  }
  throw new DavProblem('full')
}

function readAt(item: Item | undefined): number {
  return Number(item?.fields.readAt?.[0] ?? 0)
}

function without(doc: Doc, keys: string[]): Doc {
  const items = { ...doc.items }
  for (const key of keys) delete items[key]
  return { ...doc, items }
}
