import type { Paper } from '@/utils/papers/paper'
import type { StoredPaper } from './records'

/** What the reader's topics make of a paper. */
export interface Match {
  /** Ids of the topics that it is of. */
  topics: string[]
  muted: boolean
  /** Whether it counts where only topics' papers do. */
  badged: boolean
  /** Lists that its topics save it to, by topic. */
  lists: { topic: string; listId: string }[]
}

/** The reader's topics at work. The library knows nothing of what they are. */
export interface Matcher {
  /** Tells apart one state of the topics from another. */
  version: number
  match: (paper: Paper) => Match
  /** Whether any topic saves papers to a list. */
  saves: boolean
}

export const NO_TOPICS: Matcher = {
  version: 0,
  match: () => ({ topics: [], muted: false, badged: false, lists: [] }),
  saves: false,
}

/**
 * A stored paper with what topics make of it; the paper itself where that is as it was. One that is muted from now on
 * ceases to be unread, and one that is muted no more is unread again, unless it was read: see `unread.ts`.
 */
export function withMatch(paper: StoredPaper, { topics, muted, badged }: Match): StoredPaper {
  const same =
    (paper.topics ?? []).join() === topics.join() &&
    (paper.muted !== undefined) === muted &&
    (paper.badged !== undefined) === badged
  if (same) return paper
  const { topics: _, muted: before, badged: __, ...rest } = paper
  return {
    ...rest,
    ...(topics.length > 0 && { topics }),
    ...(muted && { muted: before ?? 1 }),
    ...(badged && { badged: 1 as const }),
  }
}
