import type { ArxivId } from '@/utils/papers/arxiv-id'
import { useStore } from './context'

/** A part of a paper that can be unfolded: the whole abstract, or what is behind More actions. */
export type Unfoldable = `${'whole' | 'more'}:${ArxivId}`

/** Whether a part of a paper is unfolded in the view, and what folds and unfolds it: state that outlives a popup. */
export function useUnfolded(part: Unfoldable): [open: boolean, toggle: () => void] {
  const { unfolded } = useStore().feed
  const open = unfolded.value.includes(part)
  const toggle = () => {
    unfolded.value = open ? unfolded.value.filter((each) => each !== part) : [...unfolded.value, part]
  }
  return [open, toggle]
}
