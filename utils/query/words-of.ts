import type { Paper } from '@/utils/papers/paper'
import { type Word, words } from './words/words'

interface PaperWords {
  readonly title: Word[]
  readonly abstract: Word[]
}

const known = new WeakMap<Paper, PaperWords>()

/** The words of a paper's title and abstract, taken apart when first asked for and kept as long as the object lives. */
export function wordsOf(paper: Paper): PaperWords {
  const before = known.get(paper)
  if (before) return before
  const { title, abstract } = paper
  const kept: { title?: Word[]; abstract?: Word[] } = {}
  const lazy: PaperWords = {
    get title() {
      kept.title ??= words(title)
      return kept.title
    },
    get abstract() {
      kept.abstract ??= words(abstract)
      return kept.abstract
    },
  }
  known.set(paper, lazy)
  return lazy
}
