import type { Example } from '@/utils/ranking/example'
import type { Model } from '@/utils/ranking/model'
import type { PaperText } from '@/utils/ranking/terms'
import { train } from '@/utils/ranking/train'

const COMMON = 'model data method training task results learning approach performance network'.split(' ')

/** A small corpus: papers on these themes, each theme with words of its own among the words that all papers share. */
export const THEMES = {
  decoding: ['speculative decoding', 'draft model', 'token acceptance', 'KV caches'],
  robots: ['robot manipulation', 'grasp planner', 'dexterous hand', 'tactile sensing'],
  speech: ['speech recognition', 'phoneme alignment', 'spoken dialogue', 'prosody'],
  proteins: ['protein folding', 'amino acids', 'binding affinity', 'molecular docking'],
} as const

export type Theme = keyof typeof THEMES

/** The paper of a theme with this number: always the same. */
export function paperOn(theme: Theme, number: number): PaperText {
  const own = THEMES[theme]
  const pick = (list: readonly string[], at: number) => list[at % list.length] as string
  const filler = Array.from({ length: 12 }, (_, at) => pick(COMMON, number * 7 + at * (number % 3) + at)).join(
    ' and the ',
  )
  return {
    title: `Study ${number}: ${pick(own, number)} in practice`,
    abstract: `We look at ${pick(own, number)} with ${pick(own, number + 1)}. ${filler}. Also ${pick(own, number + 2)} matters.`,
  }
}

export const papersOn = (theme: Theme, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => paperOn(theme, from + at))

export const wanted = (paper: PaperText, weight = 1): Example => ({ paper, wanted: true, weight })
export const refused = (paper: PaperText, weight = 1): Example => ({ paper, wanted: false, weight })

/** Trains without pauses. */
export function learn(examples: Example[], rest: PaperText[]): Model {
  const training = train({ examples, rest })
  for (;;) {
    const { done, value } = training.next()
    if (done) return value
  }
}

/** Papers on everything but one theme. */
export const restOf = (theme: Theme, each = 20) =>
  (Object.keys(THEMES) as Theme[]).filter((other) => other !== theme).flatMap((other) => papersOn(other, each))
