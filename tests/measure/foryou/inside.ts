import { score } from '@/utils/ranking/score'
import type { PaperText } from '@/utils/ranking/terms'
import { learn } from './methods'

/** Papers to learn from and to rank. */
export interface Lesson {
  saves: PaperText[]
  rest: PaperText[]
  candidates: PaperText[]
}

/** Runs in a page: how long the work alone takes, without pauses and without reading anything, ms. */
export function timeAlone({ saves, rest, candidates }: Lesson): { train: number; rank: number } {
  const model = learn(saves, rest)
  return {
    train: time(() => void learn(saves, rest)),
    rank: time(() => void candidates.map((paper) => score(model, paper))),
  }
}

/** Median of a few runs, ms. */
function time(work: () => void): number {
  const runs = Array.from({ length: 5 }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return runs.sort((a, b) => a - b)[2] as number
}
