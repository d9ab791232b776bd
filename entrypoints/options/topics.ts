import { signal } from '@preact/signals'
import type { TopicsOutside } from '@/components/topics/outside'
import { browser } from '@/utils/browser'
import { daysBack } from '@/utils/library/days-back'
import { type CountedList, createGlance } from '@/utils/library/glance'
import type { Database } from '@/utils/library/open'
import { addDays, feedDayAt } from '@/utils/papers/feed-day'
import type { Paper } from '@/utils/papers/paper'
import { tell } from '@/utils/start'
import { createTopicStore, TOPICS_KEY } from '@/utils/topics'

/** A topic is tried on the papers of so many days. */
const DAYS = 30

/** What the section about topics works with; topics and lists follow every change. */
export async function startTopics(database: () => Promise<Database>): Promise<TopicsOutside> {
  const store = createTopicStore(browser.storage.local)
  const topics = signal(await store.read())
  const lists = signal<CountedList[]>([])
  const glance = createGlance(database)
  const readLists = async () => {
    lists.value = await glance.lists()
  }
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area === 'local' && TOPICS_KEY in changes) topics.value = await store.read()
  })
  new BroadcastChannel('offprint').onmessage = ({ data }) => {
    if (data === 'lists' || data === 'undone') tell(readLists())
  }
  tell(readLists())

  async function recent(): Promise<Paper[]> {
    const since = addDays(feedDayAt(Date.now()), -DAYS)
    const papers: Paper[] = []
    for await (const day of daysBack(await database())) {
      if (day.day < since) break
      papers.push(...day.papers)
    }
    return papers
  }

  return { topics, lists, store, recent, newId: () => crypto.randomUUID() }
}
