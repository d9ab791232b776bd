import { FIELD_BITS, WEIGHTS } from './index/fields'
import { type Run, runsFor, type Wanted } from './index/lookup'
import type { Shelf, Shelved } from './index/shelf'

/** By the papers' numbers in a segment: how much speaks for each; -1 for what is not found. */
export type Scores = Float32Array

/** How much a word speaks for the papers of a segment that have it in some fields; undefined where none has it. */
export type LookUp = (word: Wanted, fields: number, shelved: Shelved) => Scores | undefined

/** What a word that goes on counts for, of what it counts for whole. */
const GOES_ON = 0.7

/** Looks words up; how rare a word is in all of the index says how much it counts. */
export function createLookUp({ segments, ids }: Shelf): LookUp {
  const known = new Map<string, { runs: Map<Shelved, Run[]>; rarity: number }>()

  const look = (word: Wanted) => {
    const key = `${word.text} ${word.prefix} ${word.exact}`
    const before = known.get(key)
    if (before) return before
    const runs = new Map(segments.map((shelved) => [shelved, runsFor(shelved.segment, word)]))
    const count = [...runs.values()].flat().reduce((sum, { from, to }) => sum + to - from, 0)
    const found = { runs, rarity: Math.log(1 + ids.length / (1 + count)) }
    known.set(key, found)
    return found
  }

  return (word, fields, shelved) => {
    const { runs, rarity } = look(word)
    const found = runs.get(shelved) ?? []
    if (found.length === 0) return undefined
    const scores = new Float32Array(shelved.ages.length).fill(-1)
    const { postings } = shelved.segment
    for (const { from, to, longer } of found) {
      const share = rarity * (longer ? GOES_ON : 1)
      for (let at = from; at < to; at++) {
        const posting = postings[at] ?? 0
        const said = posting & fields
        const [number, score] = [posting >> FIELD_BITS, share * (WEIGHTS[said] ?? 0)]
        if (said && score > (scores[number] ?? 0)) scores[number] = score
      }
    }
    return scores
  }
}
