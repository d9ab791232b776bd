import 'fake-indexeddb/auto'
import { expect } from 'vitest'
import type { Change, Channel } from '@/utils/library/changes'
import type { Batch } from '@/utils/library/ingest'
import { createIntake } from '@/utils/library/intake'
import { createLibrary } from '@/utils/library/library'
import type { Matcher } from '@/utils/library/matching'
import { createConnection } from '@/utils/library/open'
import type { Bookmark, View } from '@/utils/library/pages'
import type { OutboxEntry } from '@/utils/library/records'
import { settle } from '@/utils/library/sweeps'
import type { Paper } from '@/utils/papers/paper'

/** Noon in New York on Wednesday 17 June 2026. */
export const NOON = Date.parse('2026-06-17T16:00:00Z')
export const WEDNESDAY = '2026-06-17'
export const TUESDAY = '2026-06-16'

export const DAILY = 'huggingface/daily'
export const TRENDING = 'huggingface/trending'

/** A paper of Wednesday's feed of which only what matters to a test is said. */
export function paper(number: number, fields: Partial<Paper> = {}): Paper {
  return {
    id: `2606.${String(number).padStart(5, '0')}`,
    title: `Paper ${number}`,
    abstract: 'An abstract.',
    authors: ['Ada Example'],
    publishedOn: '2026-06-15',
    feedDay: WEDNESDAY,
    upvotes: 0,
    comments: 0,
    ...fields,
  }
}

/** The same paper as told by a source that lists no days. */
export function dayless(number: number, fields: Partial<Paper> = {}): Paper {
  const { feedDay: _, ...rest } = paper(number, fields)
  return rest
}

export const idOf = (number: number) => paper(number).id
export const papersFrom = (first: number, count: number, fields: Partial<Paper> = {}) =>
  Array.from({ length: count }, (_, index) => paper(first + index, fields))

/** Channels that hear one another, but not themselves: as BroadcastChannel does. */
export function createChannels() {
  const all: (Channel & { sent: unknown[] })[] = []
  return function open() {
    const channel = {
      sent: [] as unknown[],
      onmessage: null as Channel['onmessage'],
      postMessage(message: unknown) {
        channel.sent.push(message)
        for (const other of all) if (other !== channel) other.onmessage?.({ data: message } as MessageEvent)
      },
    }
    all.push(channel)
    return channel
  }
}

let names = 0
let listIds = 0

export type Room = ReturnType<typeof openRoom>

/** A library on a database of its own, or, given the name of another room's, on that one. */
export function openRoom(name = `room-${++names}`, openChannel = createChannels(), matcher?: () => Promise<Matcher>) {
  let time = NOON
  const clock = {
    now: () => time,
    set: (instant: number) => {
      time = instant
    },
    pass: (ms: number) => {
      time += ms
    },
  }
  const channel = openChannel()
  const connection = createConnection(name)
  const library = createLibrary({
    connection,
    channel,
    loadDeeds: () => import('@/utils/library/deeds'),
    now: clock.now,
    newId: () => `list-${++listIds}`,
  })
  const intake = createIntake(library, matcher)

  /** What the daily feed brings now. */
  const bring = (papers: Paper[], more: Partial<Batch> = {}) =>
    intake.ingest({ feed: DAILY, followed: true, papers, at: time, ...more })

  /** What the ranking tells now. */
  const trend = (papers: Paper[], order = papers.map(({ id }) => id)) =>
    intake.ingest({ feed: TRENDING, followed: false, papers, at: time, order })

  /** The whole of a view, page by page. */
  async function readThrough(view: View, size?: number): Promise<string[][]> {
    const pages: string[][] = []
    let from: Bookmark | undefined
    do {
      const { entries, next } = await library.page(view, from, size)
      pages.push(entries.map((entry) => entry.paper.id))
      from = next
    } while (from)
    return pages
  }

  return {
    name,
    clock,
    channel,
    connection,
    library,
    intake,
    bring,
    trend,
    readThrough,
    stored: async (number: number) => (await library.database()).get('papers', idOf(number)),
    marked: async (number: number) => (await (await library.database()).getKey('marks', idOf(number))) !== undefined,
    outbox: async (): Promise<OutboxEntry[]> => (await library.database()).getAll('outbox'),
    unread: async () => (await readThrough({ kind: 'unread' })).flat(),
    /** Changes that this room told the others of, since last asked. */
    told: () => channel.sent.splice(0) as Change[],
  }
}

/** A room whose daily feed was fetched once and then brought these papers. */
export async function roomWith(papers: Paper[]): Promise<Room> {
  const room = openRoom()
  await room.intake.markSynced(DAILY, NOON)
  for (let start = 0; start < papers.length; start += 100) await room.bring(papers.slice(start, start + 100))
  room.told()
  return room
}

/** The papers that are unread by what papers and marks say. The store of unread papers has just these, as they are. */
export async function unreadPapers({ library }: Room) {
  const db = await library.database()
  await settle(db)
  const marked = new Set(await db.getAllKeys('marks'))
  const papers = (await db.getAll('papers')).filter(
    ({ id, arrivedAt, muted }) => arrivedAt !== undefined && muted !== 1 && !marked.has(id),
  )
  expect(await db.getAll('unread')).toEqual(
    papers.map(({ id, feedDay, upvotes, arrivedAt, badged }) => ({
      ...{ id, feedDay, upvotes, arrivedAt },
      ...(badged && { badged }),
    })),
  )
  return papers
}

/** Unread papers counted one by one, beside the number that the tally has of them. */
export async function countUnread(room: Room) {
  const papers = await unreadPapers(room)
  const { openedAt, ...tally } = await room.library.tally()
  const fresh = papers.filter(({ arrivedAt = 0 }) => arrivedAt > openedAt).length
  return { counted: { unread: papers.length, fresh }, tally }
}
