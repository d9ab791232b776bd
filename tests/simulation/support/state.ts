import type { Browser } from './browser'

/** Everything that a browser has stored, apart from instants: of these, whether there is one. */
export async function stateOf({ library, local, alarm }: Browser) {
  const db = await library.database()
  const health = Object.entries(local.health as Record<string, { failure?: unknown; nextAt?: number }>)
  const feeds = (await db.getAll('feeds')).map(({ syncedAt, revisitedAt, closedDays, ...feed }) => ({
    ...feed,
    closedDays: closedDays?.toSorted(),
    synced: syncedAt !== undefined,
    revisited: revisitedAt !== undefined,
  }))
  const papers = (await db.getAll('papers')).map(({ arrivedAt, sightings, ...paper }) => ({
    ...paper,
    arrived: arrivedAt !== undefined,
    sightings: sightings.map(([, upvotes]) => upvotes),
  }))
  return {
    papers: byId(papers),
    unread: await db.getAllKeys('unread'),
    feeds: byId(feeds),
    marks: byId((await db.getAll('marks')).map(({ readAt: _, ...mark }) => mark)),
    saves: byId(await db.getAll('saves')),
    outbox: byId(await db.getAll('outbox')),
    unmirrored: await db.getAllKeys('unmirrored'),
    tally: await library.tally(),
    health: Object.fromEntries(
      health.map(([id, { failure, nextAt }]) => [id, { failure, ...(id.startsWith('arxiv') && { nextAt }) }]),
    ),
    tidied: 'tidiedAt' in local,
    period: alarm()?.periodInMinutes,
  }
}

function byId<T extends { id: string }>(records: T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}
