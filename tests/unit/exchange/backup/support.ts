import type { Backup } from '@/utils/exchange/backup/backup'
import { FORMAT, VERSION } from '@/utils/exchange/backup/backup'
import { makeBackup } from '@/utils/exchange/backup/make-backup'
import { createRestore } from '@/utils/exchange/backup/restore'
import { createBringing } from '@/utils/library/bring'
import { createSettingsStore } from '@/utils/settings'
import { createTopicStore } from '@/utils/topics'
import type { Room } from '../../library/support'
import { memoryArea } from '../../polling/support'

export function emptyBackup(fields: Partial<Backup> = {}): Backup {
  return {
    format: FORMAT,
    version: VERSION,
    madeAt: 1,
    by: '0.1.0',
    lists: [],
    saves: [],
    marks: [],
    papers: [],
    topics: [],
    settings: {},
    ...fields,
  }
}

/** A paper as a backup holds it. */
export const stored: Backup['papers'][number] = {
  id: '2606.00001',
  title: 'On Maps',
  abstract: 'About <b>maps</b>.',
  authors: ['Ada Orr'],
  publishedOn: '2026-06-15',
  feedDay: '2026-06-17',
  upvotes: 3,
  comments: 0,
  code: { url: 'https://github.com/invented/maps', stars: 2 },
  sightings: [[1, 2]],
}

/** What takes backups of a room and restores them there. */
export function exchangeOf(room: Room) {
  const area = memoryArea()
  const [topics, settings] = [createTopicStore(area), createSettingsStore(area)]
  const { library, clock } = room
  const bring = createBringing(library.database, clock.now, library.announce)
  return {
    topics,
    settings,
    bring,
    ...createRestore({ database: library.database, bring, undo: library.undo, topics, settings }),
    backup: async () =>
      makeBackup(await library.database(), {
        at: clock.now(),
        by: '0.1.0',
        topics: (await topics.read()).topics,
        settings: { ...(await settings.read()) },
      }),
  }
}

/** All that the reader made in a room, in no particular order. */
export async function madeIn({ library }: Room) {
  const db = await library.database()
  const saves = (await db.getAll('saves')).map(({ places, ...save }) => ({ ...save, places: places.toSorted() }))
  return { lists: await db.getAll('lists'), saves, marks: await db.getAll('marks') }
}
