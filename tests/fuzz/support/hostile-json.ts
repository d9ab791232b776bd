import fc from 'fast-check'
import { hostileText } from './hostile-text'

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels))

const VALUES: unknown[] = [
  ...[null, true, false, 0, -0, -1, 0.5, 1e21, 1e308, -1e308, Number.MAX_SAFE_INTEGER + 1, Number.POSITIVE_INFINITY],
  ...['', ' ', '0', '7', [], {}, [null], [[]], { length: 1e9 }, Array(200).fill('x'), deep(40), deep(1_000)],
  ...[
    '2026-02-31T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '9999-99-99',
    '2606.99999v9',
  ],
]
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  'polluted',
  'then',
  'toJSON',
  'id',
  'a b',
  '',
]

/** A value of whatever type. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 4, arbitrary: hostileText() },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }) },
)

const HOW = [
  'replace',
  'replace',
  'replace',
  'remove',
  'twice',
  'wrap',
  'add',
  'rename',
  'swap',
  'text',
  'splice',
] as const

const change = fc.record({
  at: fc.nat(1_000_000),
  other: fc.nat(1_000_000),
  how: fc.constantFrom(...HOW),
  key: fc.constantFrom(...KEYS),
  value: hostileValue,
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** One of some samples of JSON with a few changes somewhere in it; seldom none, or something else altogether. */
export function mutatedJson(samples: unknown[], mostChanges = 3): fc.Arbitrary<unknown> {
  const texts = samples.map((sample) => JSON.stringify(sample))
  const mutated = fc
    .tuple(fc.constantFrom(...texts), fc.array(change, { maxLength: mostChanges }))
    .map(([text, changes]) => changes.reduce(apply, JSON.parse(text)))
  return fc.oneof({ weight: 30, arbitrary: mutated }, { weight: 1, arbitrary: hostileValue })
}

/** JSON as text. What it writes as null though it can be read, an endless number, is written as one. */
export function textOf(value: unknown): string {
  const marked = JSON.stringify(value, (_, each) => (each === Number.POSITIVE_INFINITY ? '\u0001endless' : each))
  return (marked ?? 'null').replaceAll('"\\u0001endless"', '1e999')
}

type Holder = Record<string, unknown>

function apply(root: unknown, { at, other, how, key, value: given }: Change): unknown {
  const places = placesIn(root)
  const place = places[at % (places.length || 1)]
  if (!place) return given
  const [holder, name] = place
  const [otherHolder, otherName] = places[other % places.length] ?? place
  const before = holder[name]
  // The same value may be put in twice, and changed there.
  const value = isHolder(given) ? structuredClone(given) : given
  if (how === 'replace') put(holder, name, value)
  else if (how === 'remove') remove(holder, name)
  else if (how === 'twice' && Array.isArray(holder)) holder.push(before)
  else if (how === 'wrap') put(holder, name, other % 2 ? [before] : { [key]: before })
  else if (how === 'add') put(isHolder(before) ? before : holder, key, value)
  else if (how === 'rename') {
    remove(holder, name)
    put(holder, key, before)
  } else if (how === 'swap') put(holder, name, JSON.parse(JSON.stringify(otherHolder[otherName] ?? null)))
  else if (how === 'text') put(holder, name, typeof before === 'string' ? Number(before) || [] : textOf(before))
  else if (how === 'splice' && typeof before === 'string' && typeof value === 'string') {
    const cut = other % (before.length + 1)
    put(holder, name, before.slice(0, cut) + value + before.slice(cut))
  }
  return root
}

/** As JSON.parse does: `__proto__` is a key like others. */
function put(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, Array.isArray(holder) && !/^\d+$/.test(name) ? '0' : name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else delete holder[name]
}

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null

/** Every place of a value, outermost first; of what lies deeper than anything known, none. */
function placesIn(root: unknown): [Holder, string][] {
  const places: [Holder, string][] = []
  const walk = (value: unknown, depth: number): void => {
    if (!isHolder(value) || depth > 12) return
    for (const name of Object.keys(value)) {
      places.push([value, name])
      walk(value[name], depth + 1)
    }
  }
  walk(root, 0)
  return places
}
