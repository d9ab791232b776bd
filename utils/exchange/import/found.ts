import type { ArxivId } from '@/utils/papers/arxiv-id'

/** A paper that a text names, with its title where the text tells one. */
export interface Named {
  id: ArxivId
  title?: string
}

/** What one entry or line of a text tells. */
export type Told = Named | { missed: string }

/** What was found in a text: papers in its order, each once, and what names none. */
export interface Found {
  papers: Named[]
  /** Lines or titles in which no paper of arXiv's is named, shortened to be shown. */
  missed: string[]
}
