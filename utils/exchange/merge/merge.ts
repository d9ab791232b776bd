import { type Doc, FORMAT, type Item, type Json, mergeSeen, type Register, VERSION } from './document'
import { mergeVersions } from './versions'

/**
 * Two documents as one: of each field the value that was set last, of notes what neither knew to be replaced, and of what
 * was removed and kept, whichever knew of the other. Whoever merges what with what, in whatever order and how
 * often, comes to the same.
 */
export function mergeDocuments(a: Doc, b: Doc): Doc {
  const keys = [...new Set([...Object.keys(a.items), ...Object.keys(b.items)])].sort()
  const items: Record<string, Item> = {}
  for (const key of keys) {
    const [one, other] = [a.items[key], b.items[key]]
    items[key] = one && other ? mergeItems(one, other) : ((one ?? other) as Item)
  }
  return { format: FORMAT, version: VERSION, items }
}

function mergeItems(a: Item, b: Item): Item {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort()
  const fields = Object.fromEntries(names.map((name) => [name, later(a.fields[name], b.fields[name])]))
  const note = a.note && b.note ? mergeVersions(a.note, b.note) : (a.note ?? b.note)
  return {
    kept: mergeSeen(a.kept, b.kept),
    dropped: mergeSeen(a.dropped, b.dropped),
    fields,
    ...(note && { note }),
  }
}

function later(a: Register | undefined, b: Register | undefined): Register {
  if (!a || !b) return (a ?? b) as Register
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b
  // The same stamp with two values is a damaged or forged file; all must still come to the same.
  return canonical(a[0]) >= canonical(b[0]) ? a : b
}

/** A value as text, the same whatever the order of its keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
