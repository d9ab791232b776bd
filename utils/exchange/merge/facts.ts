import { READ_LATER } from '@/utils/library/read-later'
import { type Doc, isThere, type Json } from './document'
import { textOf } from './versions'

/** What there is of one thing: its fields by name. A note is the field `note`. */
export type Fact = Record<string, Json>

/**
 * All that the reader made, flat: by keys such as `list:…`, `save:…`, `place:paper list`, `mark:…`, `topic:…` and
 * `settings`. This is what two machines are to have in common.
 */
export type Facts = Record<string, Fact>

/** What things stand in for others: done to the one, it is done to these as well, which a removal elsewhere must respect. */
export function leansOn(key: string): string[] {
  const [, paper, list] = /^place:(\S+) (\S+)$/.exec(key) ?? []
  if (!paper || !list) return []
  // The list that is there from the start is never made, and never gone.
  return list === READ_LATER.id ? [`save:${paper}`] : [`save:${paper}`, `list:${list}`]
}

/** What a document says is there. */
export function factsOf({ items }: Doc): Facts {
  const facts: Facts = {}
  for (const [key, item] of Object.entries(items)) {
    if (!isThere(item) || leansOn(key).some((other) => items[other] && !isThere(items[other]))) continue
    const fields = Object.entries(item.fields).flatMap(([name, [value]]) => (value === null ? [] : [[name, value]]))
    const note = item.note && textOf(item.note)
    facts[key] = { ...Object.fromEntries(fields), ...(note && { note }) }
  }
  return facts
}
