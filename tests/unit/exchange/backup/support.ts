import type { Backup } from '@/utils/exchange/backup/backup'
import { FORMAT, VERSION } from '@/utils/exchange/backup/backup'
import { makeBackup } from '@/utils/exchange/backup/make-backup'
import { createRestore } from '@/utils/exchange/backup/restore'
import { createBringing } from '@/utils/library/bring'
import { createSettingsStore } from '@/utils/settings'
import { createTopicStore, type Topic } from '@/utils/topics'
import type { Room } from '../../library/support'

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

export const topic = (id: string, fields: Partial<Topic> = {}): Topic => ({
  id,
  name: id,
  query: 'maps',
  but: '',
  highlight: true,
  badge: false,
  notify: false,
  mute: false,
  ...fields,
})

function createArea() {
  const items: Record<string, unknown> = {}
  return {
    get: async (key: string) => (key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: async (more: Record<string, unknown>) => void Object.assign(items, structuredClone(more)),
    remove: async (key: string) => void delete items[key],
  }
}

/** What takes backups of a room and restores them there. */
export function exchangeOf(room: Room) {
  const area = createArea()
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
