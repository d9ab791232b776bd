import { expect, it } from 'vitest'
import { corpusOf } from '../../measure/foryou/corpus'
import { chance, createCentroid, forYou, perfect, upvotes } from '../../measure/foryou/methods'
import { keywordsOf, mean, serve } from '../../measure/foryou/protocol'
import { papersOn, THEMES, type Theme } from './support'

/** A corpus small enough for every run; the real one is measured by `npm run measure:foryou`. */
const corpus = corpusOf(
  (Object.keys(THEMES) as Theme[]).flatMap((theme, place) =>
    papersOn(theme, 120).map(({ title, abstract }, number) => ({
      id: `26${String(place).padStart(2, '0')}.${String(number).padStart(5, '0')}`,
      title,
      summary: abstract,
      feedDates: [number < 60 ? '2026-04-01' : `2026-05-${String(1 + (number % 20)).padStart(2, '0')}`],
      upvotes: (number * 31 + place) % 50,
      ai_keywords: [number % 2 ? theme : `${theme.toUpperCase()} (as such)`],
    })),
  ),
)

it('folds what keywords are called', () => {
  const { reported, tried } = keywordsOf(corpus)
  expect([...reported, ...tried].sort()).toEqual(['decoding', 'protein', 'robot', 'speech'])
})

it('orders a small corpus better than anything that does not know the labels', () => {
  const { reported, tried } = keywordsOf(corpus)
  const keywords = [...reported, ...tried]
  const figures = (method: Parameters<typeof serve>[2]) => {
    const each = keywords.map((keyword) => serve(corpus, [keyword], method, 3))
    return { precision: mean(each.map(({ precision }) => precision)), first: mean(each.map(({ first }) => first)) }
  }
  const [ours, others] = [figures(forYou(100)), [chance, upvotes].map(figures)]
  expect(ours.precision).toBeGreaterThanOrEqual(figures(createCentroid()).precision)
  expect(ours.precision).toBeGreaterThan(0.9)
  expect(ours.first).toBeGreaterThan(0.9)
  for (const { precision, first } of others) {
    expect(precision).toBeLessThan(0.7)
    expect(first).toBeLessThan(0.7)
  }
  expect(serve(corpus, ['speech'], perfect(['speech']), 3).precision).toBe(1)
})
