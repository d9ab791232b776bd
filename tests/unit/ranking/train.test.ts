import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score } from '@/utils/ranking/score'
import { train } from '@/utils/ranking/train'
import { why } from '@/utils/ranking/why'
import { learn, paperOn, papersOn, refused, restOf, wanted } from './support'

const rest = restOf('decoding')
const saved = papersOn('decoding', 5).map((paper) => wanted(paper))

describe('what is learned from five saves', () => {
  const model = learn(saved, rest)

  it('puts later papers like them before all others', () => {
    const like = papersOn('decoding', 20, 100).map((paper) => score(model, paper))
    const unlike = [...papersOn('robots', 20, 100), ...papersOn('speech', 20, 100)].map((paper) => score(model, paper))
    expect(Math.min(...like)).toBeGreaterThan(Math.max(...unlike))
  })

  it('says why, in the words of the paper, none of them twice', () => {
    const reasons = why(model, {
      title: 'Faster Answers',
      abstract: 'Speculative Decoding checks a draft model with KV-caches.',
    })
    expect(reasons).toEqual(expect.arrayContaining(['Speculative Decoding', 'draft model']))
    expect(reasons).toHaveLength(3)
  })

  it('never says a bare number, though it may speak for a paper', () => {
    const numbered = papersOn('decoding', 5).map(({ title, abstract }) => ({ title, abstract: `${abstract} Of 4096.` }))
    const taught = learn(
      numbered.map((paper) => wanted(paper)),
      rest,
    )
    const paper = { title: 'In 4096 Places', abstract: 'A draft model of 4096 rows.' }
    expect(score(taught, paper)).toBeGreaterThan(score(taught, { ...paper, title: 'In Places' }))
    expect(why(taught, paper)).not.toContain('4096')
    expect(why(taught, paper)).toContain('draft model')
  })

  it('has no reasons for a paper that nothing speaks for', () => {
    expect(why(model, { title: 'Folding', abstract: 'Of proteins.' })).toEqual([])
  })

  it('is the same each time', () => {
    expect(learn(saved, rest)).toEqual(model)
  })

  it('hardly depends on the order of what it learns from', () => {
    const turned = learn([...saved].reverse(), [...rest].reverse())
    for (const paper of [...papersOn('decoding', 10, 50), ...papersOn('speech', 10, 50)]) {
      expect(score(turned, paper)).toBeCloseTo(score(model, paper), 1)
    }
  })
})

describe('less like this', () => {
  const both = [...papersOn('decoding', 5), ...papersOn('robots', 5)].map((paper) => wanted(paper))
  const others = [...papersOn('speech', 20), ...papersOn('proteins', 20)]
  const later = [...papersOn('robots', 10, 50)]

  it('puts papers like it further down among the others', () => {
    const before = learn(both, others)
    const after = learn([...both, ...papersOn('robots', 2, 70).map((paper) => refused(paper))], others)
    const ahead = (model: typeof before) =>
      later.map((paper) => score(model, paperOn('decoding', 60)) - score(model, paper))
    const gap = ahead(before)
    expect(ahead(after).every((each, at) => each > (gap[at] ?? 0))).toBe(true)
  })

  it('of a theme that was never saved puts that below everything', () => {
    const model = learn([...saved, ...papersOn('speech', 3).map((paper) => refused(paper))], rest)
    expect(score(model, paperOn('speech', 50))).toBeLessThan(score(model, paperOn('proteins', 50)))
  })
})

it('gives a number for any text, whatever it learned from', () => {
  const text = fc.string({ unit: 'binary', maxLength: 120 })
  const paper = fc.record({ title: text, abstract: text })
  const example = fc.record({ paper, wanted: fc.boolean(), weight: fc.constantFrom(0.3, 1) })
  fc.assert(
    fc.property(
      fc.array(example, { maxLength: 8 }),
      fc.array(paper, { maxLength: 8 }),
      paper,
      (examples, others, any) => {
        const model = learn(examples, others)
        expect(Number.isFinite(score(model, any))).toBe(true)
        expect(why(model, any).length).toBeLessThanOrEqual(3)
      },
    ),
    { numRuns: 200 },
  )
})

it('can be paused while it reads and while it learns', () => {
  const training = train({ examples: saved, rest: restOf('decoding', 100) })
  let pauses = 0
  while (!training.next().done) pauses++
  expect(pauses).toBeGreaterThan(12)
})
