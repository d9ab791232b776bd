import { type Signal, signal } from '@preact/signals'
import { browser } from '@/utils/browser'
import { createTopicStore, TOPICS_KEY, type Topic } from '@/utils/topics'

let watched: Promise<Signal<Topic[]>> | undefined

/** The reader's topics as a signal that follows every change, from whichever page. Read when first asked for. */
export function watchTopics(): Promise<Signal<Topic[]>> {
  watched ??= watch()
  return watched
}

async function watch(): Promise<Signal<Topic[]>> {
  const store = createTopicStore(browser.storage.local)
  const topics = signal((await store.read()).topics)
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area === 'local' && TOPICS_KEY in changes) topics.value = (await store.read()).topics
  })
  return topics
}
