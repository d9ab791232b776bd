import type { FeedDay } from './papers/feed-day'

/** What a page can ask of the background; everything else a page does by itself. */
export type Request =
  /** Poll now: the reader pressed Refresh. */
  | { type: 'poll' }
  /** A view was opened: poll if what is stored is no longer fresh. */
  | { type: 'freshen' }
  /** Fetch a feed day that the reader looks at; it brings nothing unread. */
  | { type: 'fetch-day'; day: FeedDay }

/** Whether a message is one of ours; messages come as `unknown`. */
export function isRequest(message: unknown): message is Request {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false
  const { type } = message
  return type === 'poll' || type === 'freshen' || (type === 'fetch-day' && 'day' in message)
}
