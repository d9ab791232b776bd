import type { Entry } from '@/utils/library/entries'

/**
 * `shown` with those of `fresh` put in that it lacks, each behind the one that precedes it in `fresh`. What is shown
 * stays, in its order: a paper that was just read does not vanish from under the reader.
 */
export function weave(shown: Entry[], fresh: Entry[]): Entry[] {
  const woven = [...shown]
  const ids = new Set(shown.map(({ paper }) => paper.id))
  let before: string | undefined
  for (const entry of fresh) {
    const { id } = entry.paper
    if (!ids.has(id)) {
      const place = before === undefined ? 0 : woven.findIndex(({ paper }) => paper.id === before) + 1
      woven.splice(place, 0, entry)
      ids.add(id)
    }
    before = id
  }
  return woven
}
