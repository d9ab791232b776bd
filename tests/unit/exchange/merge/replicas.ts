import fc from 'fast-check'
import { absorb } from '@/utils/exchange/merge/absorb'
import { type Doc, EMPTY, latest } from '@/utils/exchange/merge/document'
import { type Facts, factsOf } from '@/utils/exchange/merge/facts'
import { mergeDocuments } from '@/utils/exchange/merge/merge'
import { createClock } from '@/utils/exchange/merge/stamp'

const YEAR = 365 * 86_400_000
const NOON = Date.parse('2026-06-17T16:00:00Z')

/** A machine with a library, and a clock that may be wrong. */
export class Replica {
  doc: Doc = EMPTY
  facts: Facts = {}
  readonly name: string
  #time: number

  /** `wrong`: by how much its clock is, ms. */
  constructor(name: string, wrong: number) {
    this.name = name
    this.#time = NOON + wrong
  }

  /** Takes in what was done here since. */
  absorbed(): Doc {
    this.#time += 1_000
    const clock = createClock(this.name, () => this.#time, latest(this.doc))
    this.doc = absorb(this.doc, this.facts, clock)
    return this.doc
  }

  receive(other: Doc): void {
    this.doc = mergeDocuments(this.absorbed(), other)
    this.facts = factsOf(this.doc)
  }
}

/** Something that a reader does on a machine. */
export type Act = (facts: Facts) => Facts

const papers = fc.constantFrom('p1', 'p2', 'p3')
const lists = fc.constantFrom('l1', 'l2')
const put =
  (key: string, more: Facts[string]): Act =>
  (facts) => ({ ...facts, [key]: { ...facts[key], ...more } })
const without =
  (gone: (key: string) => boolean): Act =>
  (facts) =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => !gone(key)))

export const acts: fc.Arbitrary<Act> = fc.oneof(
  papers.map((paper) => put(`save:${paper}`, { savedAt: 1 })),
  fc.tuple(papers, fc.constantFrom('one', 'two', 'three')).map(
    ([paper, note]): Act =>
      (facts) =>
        facts[`save:${paper}`] ? put(`save:${paper}`, { note })(facts) : facts,
  ),
  fc.tuple(lists, fc.string({ maxLength: 3 })).map(([list, name]) => put(`list:${list}`, { name })),
  fc.tuple(papers, lists, fc.nat(9)).map(
    ([paper, list, rank]): Act =>
      (facts) =>
        facts[`save:${paper}`] && facts[`list:${list}`] ? put(`place:${paper} ${list}`, { rank })(facts) : facts,
  ),
  papers.map((paper) => put(`mark:${paper}`, { readAt: 5 })),
  fc.tuple(fc.constantFrom('theme', 'badge'), fc.boolean()).map(([name, value]) => put('settings', { [name]: value })),
  papers.map((paper) => without((key) => key === `save:${paper}` || key.startsWith(`place:${paper} `))),
  lists.map((list) => without((key) => key === `list:${list}` || key.endsWith(` ${list}`))),
  papers.map((paper) => without((key) => key === `mark:${paper}`)),
)

/** How wrong a clock may be, ms. */
export const wrongs = fc.constantFrom(0, -YEAR, YEAR, 60_000)
