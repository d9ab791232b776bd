import type { Digests } from '@/components/digest/outside'
import { makeDigest } from '@/utils/attention/digest/digest'
import { lastDay, papersOf } from '@/utils/attention/digest/papers-of'
import { daysOf, spanOf } from '@/utils/attention/digest/span'
import { browser } from '@/utils/browser'
import type { Library } from '@/utils/library/library'
import { feedDayAt } from '@/utils/papers/feed-day'
import { createRanking } from '@/utils/ranking/ranking'
import { createShelf } from '@/utils/ranking/shelf'
import { createTopicStore } from '@/utils/topics'
import { ask } from '../app/outside'

const now = () => Date.now()

/** Makes digests of what is stored, in the reader's own order. */
export function createDigests(library: Library): Digests {
  const topics = createTopicStore(browser.storage.local)
  const ranking = createRanking({
    database: library.database,
    shelf: createShelf(),
    now,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  })
  return {
    async newest() {
      const today = feedDayAt(now())
      return spanOf('day', (await lastDay(await library.database(), today)) ?? today)
    },
    async read(span) {
      const papers = await papersOf(await library.database(), daysOf(span))
      const [scores, { topics: all }] = await Promise.all([ranking.orderFor(papers), topics.read()])
      return makeDigest(papers, scores, all)
    },
    async fetch(span) {
      const today = feedDayAt(now())
      // What is stored of a day may be what trends of it; a day that was fetched for good is not asked for again.
      for (const day of daysOf(span)) if (day < today) await ask({ type: 'fetch-day', day })
    },
    byId: library.byId,
    listen: library.listen,
  }
}
