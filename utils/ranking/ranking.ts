import type { Database } from '@/utils/library/open'
import { FEWEST_SAVES } from '@/utils/look'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { readCandidates } from './candidates'
import { readLesson } from './lesson'
import type { Model } from './model'
import { score } from './score'
import type { Shelf } from './shelf'
import { readSignals, type Signals, signature } from './signals'
import type { PaperText } from './terms'
import { train } from './train'

/** Work goes on for so long before others have their turn, ms: less than a frame. */
const SLICE_MS = 12

interface RankingDeps {
  database: () => Promise<Database>
  shelf: Shelf
  /** Ms since the epoch. */
  now: () => number
  /** Lets others have their turn. */
  pause: () => Promise<void>
}

/**
 * The reader's own order of papers, learned on this machine from what they saved, opened, read and turned down. What was
 * learned is kept, and made anew from the beginning when there is something else to learn from: what was taken back is gone.
 */
export function createRanking({ database, shelf, now, pause }: RankingDeps) {
  let learning: Promise<Model | undefined> | undefined

  async function inSlices<T>(work: Generator<void, T>): Promise<T> {
    let until = performance.now() + SLICE_MS
    for (;;) {
      const { done, value } = work.next()
      if (done) return value
      if (performance.now() < until) continue
      await pause()
      until = performance.now() + SLICE_MS
    }
  }

  async function learn(signals: Signals): Promise<Model> {
    const model = await inSlices(train(await readLesson(await database(), signals)))
    await shelf.write({ model, signature: signature(signals), at: now() })
    return model
  }

  /** What was learned last, whether or not it is up to date; undefined before anything was. */
  async function latest(): Promise<Model | undefined> {
    return (await shelf.read())?.model
  }

  /** What was learned from all there is to learn from by now; undefined while that is too little. */
  async function current(): Promise<Model | undefined> {
    const signals = await readSignals(await database(), now())
    if (signals.saved.length < FEWEST_SAVES) {
      await shelf.clear()
      return undefined
    }
    const learned = await shelf.read()
    return learned?.signature === signature(signals) ? learned.model : learn(signals)
  }

  function* scored(papers: readonly PaperText[], model: Model): Generator<void, number[]> {
    const scores: number[] = []
    for (const paper of papers) {
      scores.push(score(model, paper))
      yield
    }
    return scores
  }

  return {
    latest,
    /** The same for all that ask while it is being learned. */
    current(): Promise<Model | undefined> {
      learning ??= current().finally(() => {
        learning = undefined
      })
      return learning
    },

    /** What there is to be read, what speaks most for it first; without a model the most upvoted. */
    async order(model: Model | undefined): Promise<ArxivId[]> {
      const papers = await readCandidates(await database(), now())
      const ids = papers.map(({ id }) => id)
      if (!model) return ids
      const scores = await inSlices(scored(papers, model))
      const places = papers.map((_, place) => place)
      // Of equals, the more upvoted comes first: sorting keeps their order.
      return places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).map((place) => ids[place] as ArxivId)
    },

    /** Scores by the reader's own order, the higher the better; undefined while there is too little to learn from. */
    async orderFor(papers: readonly PaperText[]): Promise<number[] | undefined> {
      const model = await this.current()
      return model && inSlices(scored(papers, model))
    },
  }
}
