import type { StoredPaper } from '@/utils/library/records'
import type { Settings } from '@/utils/settings'
import type { Topic } from '@/utils/topics'

/** What the reader wants to be told of. */
export interface Wanted {
  settings: Pick<Settings, 'notifications' | 'notificationScope'>
  topics: Topic[]
}

type Tagged = Pick<StoredPaper, 'topics'>

/** Whether a new paper is to be announced: all are, or those of topics that say so. A muted one is never new. */
export function worthAnnouncing(
  paper: Tagged,
  topics: Topic[],
  { notifications, notificationScope }: Wanted['settings'],
): boolean {
  if (!notifications) return false
  return notificationScope === 'all' || topics.some(({ id, notify }) => notify && paper.topics?.includes(id))
}

/** The first topic that all of the papers are of, of those that announce. */
export function commonTopic(papers: Tagged[], topics: Topic[]): Topic | undefined {
  return topics.find(({ id, notify }) => notify && papers.every((paper) => paper.topics?.includes(id)))
}
