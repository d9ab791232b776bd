import { createFeedSlice } from '@/components/store/feed'
import type { Entry } from '@/utils/library/entries'
import type { View } from '@/utils/library/pages'
import { MINUTE } from '@/utils/time'
import { papersFrom, type Room, roomWith } from '../../../library/support'

export const UNREAD: View = { kind: 'unread' }

/** So many numbers, one less each. */
export const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index)

export const numbers = (entries: Entry[]) => entries.map((entry) => Number(entry.paper.id.slice(5)))

/** A feed in front of a library whose daily feed brought so many papers; the view opens a minute later. */
export async function feedOver(count: number) {
  const room = await roomWith(papersFrom(1, count))
  room.clock.pass(MINUTE)
  const feed = createFeedSlice(room.library, room.clock.now)
  const shown = () => numbers(feed.entries.value)
  const waiting = () => numbers(feed.waiting.value)
  return { room, feed, shown, waiting }
}

/** Papers that come a minute later. */
export const arrive = async (room: Room, ...papers: Parameters<Room['bring']>[0]) => {
  room.clock.pass(MINUTE)
  await room.bring(papers)
}
