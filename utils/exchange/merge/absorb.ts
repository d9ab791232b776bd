import { type Doc, FORMAT, type Item, isThere, mergeSeen, VERSION } from './document'
import { type Fact, type Facts, factsOf, leansOn } from './facts'
import { canonical } from './merge'
import { type Clock, replicaOf, type Stamp } from './stamp'
import { textOf, written } from './versions'

/**
 * A document with what is otherwise here by now, each difference as done at this moment: whatever the reader did since the
 * document was made. `removals` false: what is missing here is not taken for removed.
 */
export function absorb(doc: Doc, facts: Facts, clock: Clock, removals = true): Doc {
  const before = factsOf(doc)
  const items = { ...doc.items }
  for (const [key, fact] of Object.entries(facts)) {
    const known = before[key]
    if (known && canonical(known) === canonical(fact)) continue
    const at = clock.next()
    items[key] = changed(items[key], fact, at)
    // A list that was removed elsewhere meanwhile is wanted here.
    if (!known) for (const other of leansOn(key)) items[other] = keep(items[other], at)
  }
  if (removals) {
    for (const key of Object.keys(before)) {
      const item = items[key]
      if (!(key in facts) && item && isThere(item))
        items[key] = { ...item, dropped: mergeSeen(item.dropped, item.kept) }
    }
  }
  return { format: FORMAT, version: VERSION, items }
}

/** What one document has and another lacks, kept as of now: the reader wants it after all. */
export function rescue(doc: Doc, lost: Facts, clock: Clock): Doc {
  const items = { ...doc.items }
  for (const key of Object.keys(lost)) items[key] = keep(items[key], clock.next())
  return { ...doc, items }
}

function keep(item: Item | undefined, at: Stamp): Item {
  const { kept = {}, dropped = {}, fields = {}, note } = item ?? {}
  return { kept: { ...kept, [replicaOf(at)]: at }, dropped, fields, ...(note && { note }) }
}

/** The item with what is said of it now. What it said when it was last there is replaced too, should it have been gone. */
function changed(item: Item | undefined, { note, ...fact }: Fact, at: Stamp): Item {
  const fields = { ...item?.fields }
  for (const name of new Set([...Object.keys(fields), ...Object.keys(fact)])) {
    const value = fact[name] ?? null
    if (canonical(value) !== canonical(fields[name]?.[0] ?? null)) fields[name] = [value, at]
  }
  const text = typeof note === 'string' ? note : ''
  const noted = item?.note ? textOf(item.note) : ''
  const versions = text === noted ? item?.note : written(item?.note, text, at)
  return {
    kept: { ...item?.kept, [replicaOf(at)]: at },
    dropped: item?.dropped ?? {},
    fields,
    ...(versions && { note: versions }),
  }
}
