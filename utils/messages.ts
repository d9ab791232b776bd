import { type ArxivId, parseArxivId } from './papers/arxiv-id'
import { type FeedDay, isFeedDay } from './papers/feed-day'
import type { Linked } from './papers/linked'

/** What a page can ask of the background; everything else a page does by itself. */
export type Request =
  /** Poll now: the reader pressed Refresh. */
  | { type: 'poll' }
  /** A view was opened: poll if what is stored is no longer fresh. */
  | { type: 'freshen' }
  /** Fetch a feed day that the reader looks at; it brings nothing unread. */
  | { type: 'fetch-day'; day: FeedDay }
  /** Remove all papers that are neither saved nor in a ranking. */
  | { type: 'clear' }
  /** Fetch the text of a paper that was saved by its id. */
  | { type: 'fetch-paper'; id: ArxivId }
  /** Ask Hugging Face for a paper of this title: the reader pressed a button that says so. Answered with its id, if there is one. */
  | { type: 'find-paper'; title: string }
  /** Send a search to Hugging Face: the reader pressed a button that says so. Answered with the ids of what it found. */
  | { type: 'search'; query: string }
  /** Sync now; what to do where many saves would go. How it went is written down. */
  | { type: 'sync'; removals: 'ask' | 'allow' | 'keep' }
  /** Ask what is linked to a paper: the reader pressed for it. */
  | { type: 'linked'; id: ArxivId }

/** What comes back, where more comes back than that it is done. */
interface Replies {
  linked: Linked
  'find-paper': ArxivId | undefined
  search: ArxivId[]
}
export type ReplyTo<R extends Request> = R['type'] extends keyof Replies ? Replies[R['type']] : undefined

/** Whether a message is one of ours; messages come as `unknown`. */
export function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false
  const { type } = message
  if (type === 'poll' || type === 'freshen' || type === 'clear') return true
  if (type === 'linked' || type === 'fetch-paper')
    return 'id' in message && typeof message.id === 'string' && parseArxivId(message.id) === message.id
  if (type === 'sync')
    return 'removals' in message && ['ask', 'allow', 'keep'].some((each) => each === message.removals)
  if (type === 'search') return 'query' in message && typeof message.query === 'string'
  if (type === 'find-paper') return 'title' in message && typeof message.title === 'string'
  return type === 'fetch-day' && 'day' in message && typeof message.day === 'string' && isFeedDay(message.day)
}
