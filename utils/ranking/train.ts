import { evidence } from './evidence'
import type { Example } from './example'
import type { Model } from './model'
import { presence } from './presence'
import { type Row, solve } from './solve'
import { countTerms, type PaperText } from './terms'

/** A term must stand in two choices to be what they have in common. */
const FEWEST = 2

/** Papers read between two pauses. */
const SLICE = 25

/** What the reader read without opening it speaks against its like so many times as any other paper. */
const PASSED = 3

/** What there is to learn from. */
export interface Lesson {
  /** What the reader chose or turned down. */
  examples: readonly Example[]
  /** What the reader read, and let pass. */
  passed?: readonly PaperText[]
  /** Papers that stand for all the others. */
  rest: readonly PaperText[]
}

/** What was read of a paper once. */
type Read = ReturnType<typeof countTerms>

/** What is known of a term before learning: its feature, and what a paper that holds it once has there. */
interface Feature {
  at: number
  strength: number
}

/**
 * Learns from what the reader chose, and turned down, against papers that stand for all the rest. A generator that yields
 * every few milliseconds, so that who runs it can give way to others; it keeps nothing between two trainings, so that a
 * choice taken back is forgotten.
 */
export function* train({ examples, passed = [], rest }: Lesson): Generator<void, Model> {
  const chosen = examples.filter(({ wanted }) => wanted)
  const refused = examples.filter(({ wanted }) => !wanted)
  const read = new Map<Example, Read>()
  for (const [place, example] of examples.entries()) {
    read.set(example, countTerms(example.paper))
    if (place % SLICE === SLICE - 1) yield
  }
  const [common, against] = [tally(chosen, read), tally(refused, read)]
  const candidates = new Set(
    [...common.terms, ...against.terms].filter(([, seen]) => seen.papers >= FEWEST).map(([term]) => term),
  )
  const others: Read[] = []
  const inRest = new Map<string, number>()
  for (const [place, paper] of [...passed, ...rest].entries()) {
    const counted = countTerms(paper, candidates)
    for (const term of counted.counts.keys()) inRest.set(term, (inRest.get(term) ?? 0) + 1)
    others.push(counted)
    if (place % SLICE === SLICE - 1) yield
  }
  const features = new Map<string, Feature>()
  for (const term of candidates) {
    const seen = { with: inRest.get(term) ?? 0, of: others.length }
    const [by, of] = [evidenceOf(common, term, seen), evidenceOf(against, term, seen)]
    // What stands on both sides speaks for either only as far as it stands there more often.
    const kept = share(common.terms.get(term)?.weight, against.terms.get(term)?.weight)
    const strength = Math.max(by * kept, of * (1 - kept)) * rarity(seen)
    if (strength > 0) features.set(term, { at: features.size, strength })
  }
  // Nothing in common, or nothing to compare with: nothing to learn, and every paper is as good as another.
  if (chosen.length === 0 || features.size === 0) return { weights: new Map(), bias: 0 }
  const wanted = chosen.map((example) => rowOf(read.get(example) as Read, features, 1, example.weight))
  const scale = meanLength(wanted)
  const total = sum(chosen.map(({ weight }) => weight))
  // All the rest together weighs as much as all that was chosen.
  const rows = [
    ...wanted,
    ...refused.map((example) => rowOf(read.get(example) as Read, features, -1, example.weight)),
    ...others.map((each, place) =>
      rowOf(each, features, -1, ((place < passed.length ? PASSED : 1) * total) / others.length),
    ),
  ]
  for (const { values } of rows) for (let k = 0; k < values.length; k++) values[k] = (values[k] as number) / scale
  yield
  const solved = yield* solve(rows, features.size)
  const weights = new Map<string, number>()
  for (const [term, { at, strength }] of features) weights.set(term, ((solved[at] as number) * strength) / scale)
  return { weights, bias: solved[features.size] as number }
}

interface Tallied {
  terms: Map<string, { papers: number; weight: number }>
  total: number
}

function tally(examples: readonly Example[], read: Map<Example, Read>): Tallied {
  const terms: Tallied['terms'] = new Map()
  for (const example of examples) {
    for (const term of read.get(example)?.counts.keys() ?? []) {
      const seen = terms.get(term) ?? { papers: 0, weight: 0 }
      terms.set(term, { papers: seen.papers + 1, weight: seen.weight + example.weight })
    }
  }
  return { terms, total: sum(examples.map(({ weight }) => weight)) }
}

function evidenceOf({ terms, total }: Tallied, term: string, rest: { with: number; of: number }): number {
  const seen = terms.get(term)
  return seen && seen.papers >= FEWEST ? evidence({ with: seen.weight, of: total }, rest) : 0
}

function share(part = 0, other = 0): number {
  return part / (part + other)
}

/** The inverse document frequency. */
function rarity(seen: { with: number; of: number }): number {
  return Math.log((seen.of + 1) / (seen.with + 1)) + 0.1
}

function rowOf({ counts, words }: Read, features: Map<string, Feature>, label: 1 | -1, cost: number): Row {
  const at: number[] = []
  const values: number[] = []
  for (const [term, times] of counts) {
    const feature = features.get(term)
    if (!feature) continue
    at.push(feature.at)
    values.push(presence(times, words) * feature.strength)
  }
  return { features: Int32Array.from(at), values: Float64Array.from(values), label, cost }
}

/** The mean length of rows as vectors; 1 where there are none. */
function meanLength(rows: readonly Row[]): number {
  const lengths = rows.map(({ values }) => Math.sqrt(values.reduce((total, value) => total + value * value, 0)))
  return sum(lengths) / rows.length || 1
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
