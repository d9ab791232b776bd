import type { Calm, Rhythm, TopicRhythm } from '@/utils/calm'
import type { StoredPaper } from '@/utils/library/records'
import type { Settings } from '@/utils/settings'
import type { Topic } from '@/utils/topics'
import { dueAt, type LastAnnounced, WAITS_FOR_UPVOTES_MS } from './rhythm'

/** What the reader wants to be told of, and when. */
export interface Wanted {
  settings: Pick<Settings, 'notifications' | 'notificationScope'>
  calm: Calm
  topics: Topic[]
  last: LastAnnounced
  /** Nothing is to be said at all: until an instant (ms), or until another look when that is not known. */
  held?: { until?: number }
}

type Tagged = Pick<StoredPaper, 'topics'>
type Waiting = Tagged & Pick<StoredPaper, 'upvotes' | 'arrivedAt'>

/** What is to become of a paper that waits: announced in a rhythm, or looked at again, at an instant (ms) if one is known. */
export type Verdict = { say: Rhythm } | { wait: number } | 'never'

/**
 * The one place that says which papers are announced, and when. All are, or those of topics that say so; a topic that announces
 * can have a rhythm of its own, and of several the most eager holds. A muted paper is never new.
 */
export function worthAnnouncing(paper: Waiting, wanted: Wanted, now: number): Verdict {
  const verdicts = rulesFor(paper, wanted).map((rule) => judge(paper, rule, wanted, now))
  const say = verdicts.find((verdict) => typeof verdict === 'object' && 'say' in verdict)
  if (say) return say
  const waits = verdicts.flatMap((verdict) => (typeof verdict === 'object' && 'wait' in verdict ? [verdict.wait] : []))
  return waits.length > 0 ? { wait: Math.min(...waits) } : 'never'
}

interface Rule {
  rhythm: TopicRhythm
  leastUpvotes: number
}

function rulesFor(paper: Tagged, { settings, calm, topics }: Wanted): Rule[] {
  if (!settings.notifications) return []
  const announcing = topics.filter(({ id, notify }) => notify && paper.topics?.includes(id))
  if (announcing.length === 0) return settings.notificationScope === 'all' ? [calm] : []
  return announcing.map(({ rhythm = calm.rhythm, leastUpvotes = calm.leastUpvotes }) => ({
    rhythm,
    leastUpvotes,
  }))
}

function judge(paper: Waiting, { rhythm, leastUpvotes }: Rule, { calm, last, held }: Wanted, now: number): Verdict {
  if (rhythm === 'never') return 'never'
  if (paper.upvotes < leastUpvotes) {
    const age = now - (paper.arrivedAt ?? now)
    return age < WAITS_FOR_UPVOTES_MS ? { wait: Number.POSITIVE_INFINITY } : 'never'
  }
  const due = dueAt(rhythm, last, calm.hour, now)
  if (held) return { wait: Math.max(due, held.until ?? Number.POSITIVE_INFINITY) }
  return due <= now ? { say: rhythm } : { wait: due }
}

/** The first topic that all of the papers are of, of those that announce. */
export function commonTopic(papers: Tagged[], topics: Topic[]): Topic | undefined {
  return topics.find(({ id, notify }) => notify && papers.every((paper) => paper.topics?.includes(id)))
}
