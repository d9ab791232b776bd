import { composeAbstract, composeSummary } from './compose.ts'
import type { Words } from './pattern.ts'
import { inventAuthors, inventOrganization, userNameOf } from './people.ts'
import { between, createRandom, draw, mixSeeds, normal, pick, type Random } from './random.ts'
import type { Sample } from './sample.ts'
import { composeTitle } from './titles.ts'
import { keywords, modelSizes, type Task, tasks } from './vocabulary.ts'

export interface GenerateOptions {
  /** The same seed gives the same papers. */
  seed: number
  count: number
  /** The number of the first id, from 10000 to 89999. */
  firstNumber?: number
  /** YYMM of the first id. */
  month?: string
}

const LATEST_MONTH = '2611'
const FIRST_NUMBER = 10_000
/** Numbers of 90000 and more belong to the papers written by hand and to the calendar of the test server. */
const NUMBERS_PER_MONTH = 80_000

const taskByName = new Map(tasks.map((task) => [task.name, task]))

/** Any number of invented papers; a month has 80,000 numbers, after which ids go on in the month before. */
export function generateSamples({
  seed,
  count,
  firstNumber = FIRST_NUMBER,
  month = LATEST_MONTH,
}: GenerateOptions): Sample[] {
  const first = firstNumber - FIRST_NUMBER
  if (!(first >= 0 && first < NUMBERS_PER_MONTH))
    throw new RangeError(`firstNumber must be 10000 to 89999: ${firstNumber}`)
  return Array.from({ length: count }, (_, index) => generateSample(seed, first + index, month))
}

/** The paper at a place of the sequence that `generateSamples` lists, made without those before it. */
export function generateSample(seed: number, index: number, month: string = LATEST_MONTH): Sample {
  const random = createRandom(mixSeeds(seed, index))
  const { title, words: titleWords } = composeTitle(seed, index)
  const task = taskByName.get(titleWords.task ?? '') ?? pick(random, tasks)
  const words: Words = {
    ...titleWords,
    metric: task.metric,
    items: task.items,
    size: pick(random, modelSizes),
    other: anotherThan(task, random).name,
  }
  const authors = inventAuthors(random)
  const upvotes = inventUpvotes(random)
  return {
    id: idAt(index, month),
    title,
    abstract: composeAbstract(words, random),
    authors,
    publishedDaysBefore: inventAge(random),
    upvotes,
    comments: Math.min(30, Math.floor(Math.sqrt(upvotes) * random() * 1.8)),
    ...inventExtras(words, task, authors, random),
  }
}

function idAt(index: number, month: string): string {
  const earlier = Math.floor(index / NUMBERS_PER_MONTH)
  const months = Number(month.slice(0, 2)) * 12 + Number(month.slice(2)) - 1 - earlier
  const yymm = Math.floor(months / 12) * 100 + (months % 12) + 1
  return `${String(yymm).padStart(4, '0')}.${FIRST_NUMBER + (index % NUMBERS_PER_MONTH)}`
}

function anotherThan(task: Task, random: Random): Task {
  const other = pick(random, tasks)
  return other === task ? anotherThan(task, random) : other
}

/** Half of the papers get fewer than ten; one in several hundred gets hundreds. */
function inventUpvotes(random: Random): number {
  const upvotes = Math.floor(Math.exp(2.1 + 1.35 * normal(random)))
  return Math.min(upvotes, between(random, 380, 440))
}

function inventAge(random: Random): number {
  const kind = random()
  if (kind < 0.8) return between(random, 0, 3)
  return kind < 0.97 ? between(random, 4, 20) : between(random, 21, 500)
}

/** What only some papers have, each about as often as upstream. */
function inventExtras(words: Words, task: Task, authors: string[], random: Random): Partial<Sample> {
  const slug = (words.name ?? '').toLowerCase()
  const extras: Partial<Sample> = {}
  if (random() < 0.95) extras.submitter = userNameOf(authors[0] ?? slug, random)
  if (random() < 0.65) extras.organization = inventOrganization(random)
  if (random() < 0.49) extras.projectPage = `https://${slug}.example/`
  if (random() < 0.6) {
    extras.githubRepo = `https://github.com/${extras.organization?.name ?? `${slug}-authors`}/${slug}`
    if (random() < 0.9) extras.githubStars = Math.floor(Math.exp(3.6 + 1.6 * normal(random)))
  }
  if (random() < 0.7) {
    extras.aiSummary = composeSummary(words, random)
    extras.aiKeywords = [task.name, words.approach ?? '', ...draw(random, keywords, between(random, 3, 8))]
  }
  return extras
}
