import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Doc, EMPTY } from '@/utils/exchange/merge/document'
import { factsOf } from '@/utils/exchange/merge/facts'
import { mergeDocuments } from '@/utils/exchange/merge/merge'
import { type Act, acts, Replica, wrongs } from './replicas'

type Step = [machine: number, does: { kind: 'act'; act: Act } | { kind: 'send'; to: number }]

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.nat(2),
  fc.oneof(
    { weight: 3, arbitrary: acts.map((act) => ({ kind: 'act' as const, act })) },
    { weight: 2, arbitrary: fc.nat(2).map((to) => ({ kind: 'send' as const, to })) },
  ),
)
const lives = fc.record({ wrong: fc.tuple(wrongs, wrongs, wrongs), steps: fc.array(step, { maxLength: 24 }) })

/** Three machines after a life of acts and of messages that are sent, lost, or sent twice. */
function live({ wrong, steps }: { wrong: [number, number, number]; steps: Step[] }): Replica[] {
  const machines = wrong.map((each, at) => new Replica(`r${at}`, each))
  for (const [machine, does] of steps) {
    const here = machines[machine]
    if (!here) continue
    if (does.kind === 'act') {
      here.facts = does.act(here.facts)
      here.absorbed()
    } else machines[does.to]?.receive(here.absorbed())
  }
  return machines
}

const docs = lives.map((life) => live(life).map((machine) => machine.absorbed()) as [Doc, Doc, Doc])

describe('merging', () => {
  it('comes to the same in any order, in any grouping, and done again', () => {
    fc.assert(
      fc.property(docs, ([a, b, c]) => {
        expect(mergeDocuments(a, b)).toEqual(mergeDocuments(b, a))
        expect(mergeDocuments(mergeDocuments(a, b), c)).toEqual(mergeDocuments(a, mergeDocuments(b, c)))
        expect(mergeDocuments(a, a)).toEqual(mergeDocuments(a, EMPTY))
      }),
    )
  })

  it('leaves the same library on all machines once all have heard of all, whatever their clocks say', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const machines = live(life)
        const all = machines.map((machine) => machine.absorbed()).reduce(mergeDocuments)
        for (const machine of machines) machine.receive(all)
        const [first, ...others] = machines.map(({ facts }) => facts)
        for (const other of others) expect(other).toEqual(first)
      }),
    )
  })

  it('finds nothing more to take in where nothing was done since', () => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const machine of live(life)) {
          machine.receive(EMPTY)
          const before = machine.doc
          expect(machine.absorbed()).toEqual(before)
        }
      }),
    )
  })

  it('loses nothing that was made on two machines which were apart', () => {
    fc.assert(
      fc.property(
        wrongs,
        wrongs,
        fc.array(acts, { maxLength: 9 }),
        fc.array(acts, { maxLength: 9 }),
        (x, y, here, there) => {
          const machines = [new Replica('a', x), new Replica('b', y)]
          for (const [at, life] of [here, there].entries()) {
            for (const act of life) {
              const machine = machines[at] as Replica
              machine.facts = act(machine.facts)
              machine.absorbed()
            }
          }
          const both = mergeDocuments((machines[0] as Replica).absorbed(), (machines[1] as Replica).absorbed())
          const joined = factsOf(both)
          for (const { facts } of machines) {
            for (const [key, fact] of Object.entries(facts)) {
              expect(joined).toHaveProperty([key])
              if (typeof fact.note === 'string') expect(joined[key]?.note).toContain(fact.note)
            }
          }
        },
      ),
    )
  })

  it('removes what was removed by who knew of it, and keeps what was touched elsewhere since', () => {
    for (const wrong of [-1, 0, 1].map((years) => years * 365 * 86_400_000)) {
      const [a, b] = [new Replica('a', 0), new Replica('b', wrong)]
      a.facts = { 'save:p1': { savedAt: 1 }, 'save:p2': { savedAt: 1 } }
      b.receive(a.absorbed())
      a.facts = {}
      b.facts = { ...b.facts, 'save:p2': { savedAt: 1, note: 'mine' } }
      b.receive(a.absorbed())
      a.receive(b.doc)
      expect(a.facts).toEqual({ 'save:p2': { savedAt: 1, note: 'mine' } })
      expect(b.facts).toEqual(a.facts)
    }
  })

  it('keeps both of two notes that knew nothing of each other, and one where the other was known', () => {
    const [a, b] = [new Replica('a', 0), new Replica('b', 0)]
    a.facts = { 'save:p1': { savedAt: 1, note: 'first' } }
    b.receive(a.absorbed())
    a.facts = { 'save:p1': { savedAt: 1, note: 'hither' } }
    b.facts = { 'save:p1': { savedAt: 1, note: 'there' } }
    b.receive(a.absorbed())
    expect(b.facts['save:p1']?.note).toBe('hither\n\n———\n\nthere')
    b.facts = { 'save:p1': { savedAt: 1, note: 'both' } }
    a.receive(b.absorbed())
    expect(a.facts['save:p1']?.note).toBe('both')
  })

  it('brings a list back that was removed while a paper was put into it', () => {
    const [a, b] = [new Replica('a', 0), new Replica('b', 0)]
    a.facts = {
      'list:l': { name: 'L' },
      'save:p1': { savedAt: 1 },
      'save:p2': { savedAt: 1 },
      'place:p1 l': { rank: 1 },
    }
    b.receive(a.absorbed())
    a.facts = { 'save:p1': { savedAt: 1 }, 'save:p2': { savedAt: 1 } }
    b.facts = { ...b.facts, 'place:p2 l': { rank: 2 } }
    b.receive(a.absorbed())
    expect(Object.keys(b.facts)).toEqual(['list:l', 'place:p2 l', 'save:p1', 'save:p2'])
  })
})
