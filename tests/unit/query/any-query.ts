import fc from 'fast-check'
import { denied, joined, PLACES, type Query, RELATIONS, STATES } from '@/utils/query/query'

export const WORDS = [
  'model',
  'Models',
  'self-supervised',
  'β',
  'GPT-4',
  'Fréchet',
  'OR',
  '注意',
  'flow',
  "don't",
  'a:b',
]

const text = fc
  .record({
    in: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
    text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    prefix: fc.boolean(),
  })
  .map((term): Query => {
    const { in: place, prefix } = term
    return { kind: 'text', text: term.text, ...(place && { in: place }), ...(prefix && { prefix }) }
  })

const leaf = fc.oneof(
  text,
  fc.boolean().map((has): Query => ({ kind: 'code', has })),
  fc.constantFrom(...STATES).map((state): Query => ({ kind: 'is', state })),
  fc.tuple(fc.constantFrom(...RELATIONS), fc.nat(999)).map(([relation, count]): Query => {
    return { kind: 'upvotes', relation, count }
  }),
  fc
    .tuple(fc.constantFrom(...RELATIONS), fc.constantFrom('today', 'yesterday', '2026-06-17'))
    .map(([relation, day]): Query => ({ kind: 'day', relation, day })),
)

/** Any query that can be written. */
export const anyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('query').map(denied),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('query'), { minLength: 1, maxLength: 3 }))
      .map(([kind, parts]) => joined(kind as 'and', parts) as Query),
  ),
})).query
