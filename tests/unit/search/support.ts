import type { Paper } from '@/utils/papers/paper'
import { pack } from '@/utils/search/index/segment'
import { arrange, type Shelf } from '@/utils/search/index/shelf'
import { termsOf } from '@/utils/search/index/terms'
import { createSearching, type SearchingDeps } from '@/utils/search/searching'
import { type Room, roomWith, WEDNESDAY } from '../library/support'

/** An index of some papers, as many of them to a segment as said. */
export function shelfOf(papers: Paper[], perSegment = 3): Shelf {
  const starts = Array.from({ length: Math.ceil(papers.length / perSegment) }, (_, at) => at * perSegment)
  return arrange(starts.map((start) => pack(papers.slice(start, start + perSegment).map((paper) => termsOf(paper)))))
}

let names = 0

/** What searches a room, with an index of its own. */
export function searchingIn({ library }: Room, deps: Partial<SearchingDeps> = {}) {
  return createSearching({
    database: library.database,
    exclusively: (work) => work(),
    today: () => WEDNESDAY,
    now: () => performance.now(),
    pause: async () => {},
    readLater: 'Read later',
    name: `search-${++names}`,
    ...deps,
  })
}

/** A room with papers in it that are indexed, and what finds ids in it. */
export async function searched(papers: Paper[]) {
  const room = await roomWith(papers)
  const searching = searchingIn(room)
  await searching.build()
  const find = async (typed: string, most = 50) => {
    await searching.build()
    return (await searching.search(typed, { most })).entries.map(({ paper }) => paper.id)
  }
  return { room, ...searching, find }
}
