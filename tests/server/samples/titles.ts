import { compilePattern, placesOf, type Words } from './pattern.ts'
import { createRandom, mixSeeds } from './random.ts'
import { titlePatterns } from './sentences.ts'
import { approaches, nameEndings, nameStarts, settings, tasks } from './vocabulary.ts'

const names = nameStarts.flatMap((start) => nameEndings.map((ending) => start + ending))

const lists: Record<string, readonly string[]> = {
  name: names,
  approach: approaches,
  task: tasks.map(({ name }) => name),
  setting: settings,
}

/** Words that stay small inside a title. */
const SMALL = new Set('a an and at between for from in of on or over the to under via when with without'.split(' '))

const patterns = titlePatterns.map((text) => {
  const places = placesOf(text)
  const size = places.reduce((product, place) => product * (lists[place]?.length ?? 1), 1)
  return { fill: compilePattern(text), places, size, step: coprimeStep(size) }
})

/**
 * The title of the nth paper and the words it is made of. A paper's number, not chance, decides the title: each pattern
 * walks through all its combinations before one returns, which keeps some 40,000 papers of one seed apart.
 */
export function composeTitle(seed: number, index: number): { title: string; words: Words } {
  const turn = (index + (seed % patterns.length)) % patterns.length
  const pattern = patterns[turn] as (typeof patterns)[number]
  const round = Math.floor(index / patterns.length)
  const start = mixSeeds(seed, turn) % pattern.size
  let code = (start + (round % pattern.size) * pattern.step) % pattern.size
  const random = createRandom(mixSeeds(seed + 1, index))
  const words: Words = {}
  for (const [place, list] of Object.entries(lists)) {
    // Words the title leaves out are free: the abstract uses them all.
    words[place] = list[Math.floor(random() * list.length)] as string
  }
  for (const place of pattern.places) {
    const list = lists[place] as readonly string[]
    words[place] = list[code % list.length] as string
    code = Math.floor(code / list.length)
  }
  return { title: titleCase(pattern.fill(words, random)), words }
}

function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, at, all) => (at > 0 && SMALL.has(word) && !all[at - 1]?.endsWith(':') ? word : capitalised(word)))
    .join(' ')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).replace(/-[a-z]/g, (part) => part.toUpperCase())
}

/** A stride that visits every number below `size` once, far enough apart that neighbours look unrelated. */
function coprimeStep(size: number): number {
  let step = Math.floor(size * 0.618)
  while (commonDivisor(step, size) > 1) step++
  return step
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
