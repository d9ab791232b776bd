import { analyses, closings, results, summaryPatterns } from './findings.ts'
import { compilePattern, type Pattern, type Words } from './pattern.ts'
import { draw, pick, type Random } from './random.ts'
import { details, gaps, methods, problems } from './sentences.ts'

/** The longest abstract that Hugging Face has been seen to send. */
const LONGEST = 1924

/** In the order of an abstract; `most` is how many sentences of a kind one abstract may have. */
const kinds: readonly { patterns: readonly Pattern[]; most: number }[] = [
  { patterns: problems.map(compilePattern), most: 1 },
  { patterns: gaps.map(compilePattern), most: 1 },
  { patterns: methods.map(compilePattern), most: 1 },
  { patterns: details.map(compilePattern), most: 4 },
  { patterns: results.map(compilePattern), most: 5 },
  { patterns: analyses.map(compilePattern), most: 5 },
  { patterns: closings.map(compilePattern), most: 1 },
]
/** Positions in `kinds` of what even the shortest abstract says: a method and a result. */
const NEEDED = [2, 4]

/** Each position in `kinds` as often as sentences of the kind are allowed. */
const places = kinds.flatMap(({ most }, kind) => Array.from({ length: most }, () => kind))

const summaries = summaryPatterns.map(compilePattern)

/** An abstract of a realistic length: mostly 700 to 1,500 characters, rarely a few lines or a whole page. */
export function composeAbstract(words: Words, random: Random): string {
  const wanted = wantedLength(random)
  const drawn = kinds.map(({ patterns, most }) => draw(random, patterns, most))
  const lines = kinds.map((): string[] => [])
  let length = 0
  // Sentences are chosen in random order, yet stand in the order of their kinds.
  for (const kind of [...NEEDED, ...draw(random, places)]) {
    if (length >= wanted) break
    const line = drawn[kind]?.pop()?.(words, random)
    if (!line || length + 1 + line.length > LONGEST) continue
    lines[kind]?.push(line)
    length += 1 + line.length
  }
  return lines.flat().join(' ')
}

/** One sentence that a model could have written about the paper. */
export function composeSummary(words: Words, random: Random): string {
  return pick(random, summaries)(words, random)
}

function wantedLength(random: Random): number {
  const kind = random()
  if (kind < 0.04) return 200 + random() * 300
  if (kind < 0.1) return 1450 + random() * 450
  return 620 + (random() + random()) * 430
}
