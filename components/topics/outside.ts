import type { Signal } from '@preact/signals'
import type { CountedList } from '@/utils/library/glance'
import type { Paper } from '@/utils/papers/paper'
import type { TopicStore, Topics } from '@/utils/topics'

/** What the part of the settings page that is about topics knows and does. */
export interface TopicsOutside {
  topics: Signal<Topics>
  lists: Signal<CountedList[]>
  store: Omit<TopicStore, 'read'>
  /** The stored papers of the last 30 days, the newest first. */
  recent: () => Promise<Paper[]>
  newId: () => string
}
