import type { StoredPaper } from '@/utils/library/records'
import type { Topic } from '@/utils/topics'

/** Papers of a digest that belong together: of a topic, or, without one, the others. */
interface Section {
  topic?: Topic
  papers: StoredPaper[]
}

export interface Digest {
  /** What is told in full. */
  sections: Section[]
  /** What is told by its title, best first. */
  more: StoredPaper[]
  /** Papers that were there, muted ones left out. */
  count: number
  /** Whether it is in an order that was learned from the reader, rather than by upvotes. */
  learned: boolean
}

/** So many abstracts are read in five minutes, and so many titles looked through. */
const MOST_PAPERS = 6
const MOST_TITLES = 14

/**
 * The best of some papers, by their scores, the higher the better, or, without any, by upvotes: each under the first of the reader's topics that it is
 * of, topics in the reader's order. What a topic mutes is left out.
 */
export function makeDigest(papers: StoredPaper[], learned: number[] | undefined, topics: Topic[]): Digest {
  const scores = learned ?? papers.map(({ upvotes }) => upvotes)
  const order = papers.map((_, at) => at).filter((at) => papers[at]?.muted === undefined)
  const best = order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).flatMap((at) => papers[at] ?? [])
  const chosen = best.slice(0, MOST_PAPERS)
  const ofTopics = topics.filter(({ mute }) => !mute)
  const topicOf = (paper: StoredPaper) => ofTopics.find(({ id }) => paper.topics?.includes(id))
  const sections = [...ofTopics, undefined].map((topic): Section => {
    const inside = chosen.filter((paper) => topicOf(paper) === topic)
    return { ...(topic && { topic }), papers: inside }
  })
  return {
    sections: sections.filter((section) => section.papers.length > 0),
    more: best.slice(MOST_PAPERS, MOST_PAPERS + MOST_TITLES),
    count: best.length,
    learned: learned !== undefined,
  }
}
