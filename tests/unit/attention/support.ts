import { createAnnouncer, type Notifications } from '@/utils/attention/announcer'
import type { LastAnnounced } from '@/utils/attention/rhythm'
import type { Wanted } from '@/utils/attention/worth-announcing'
import { parseCalm } from '@/utils/calm'
import type { Topic } from '@/utils/topics'
import { openLibrary, paper, WEDNESDAY } from '../polling/support'

const FEED = 'huggingface/daily'

/** A desktop that shows notifications until somebody closes them, and remembers every one it was told to show. */
function createDesktop() {
  const shown = new Map<string, string>()
  const told: { id: string; title: string; message: string }[] = []
  const notifications: Notifications = {
    async create(id, { title, message }) {
      shown.set(id, message)
      told.push({ id, title, message })
      return id
    },
    async getAll() {
      return Object.fromEntries(shown)
    },
  }
  return {
    shown,
    told,
    notifications,
    /** How often a paper was announced. */
    times: (id: string) => told.filter(({ message }) => message.includes(`Paper ${id}.`)).length,
  }
}

/** Called before and after each thing that a worker waits for; what it throws is the worker's death. */
export type Step = (when: 'before' | 'after', what: string) => void

/** A library with a feed that is synced, a desktop, and announcers that live as long as a step lets them. */
export async function setUp() {
  const { intake, library, waiting } = openLibrary()
  const desktop = createDesktop()
  const world = {
    session: 'one',
    settings: { notifications: true, notificationScope: 'all' as 'all' | 'topics' },
    topics: [] as Topic[],
    calm: parseCalm({}),
    last: {} as LastAnnounced,
    held: undefined as Wanted['held'],
    /** When the worker is to be woken. */
    alarm: undefined as number | undefined,
    now: WEDNESDAY,
  }
  await intake.markSynced(FEED, WEDNESDAY, '2026-06-17')

  /** Papers that arrive, with texts that tell them apart. */
  async function arrive(...ids: string[]): Promise<void> {
    const papers = ids.map((id) => paper(id, { title: `Paper ${id}.`, abstract: `Abstract of Paper ${id}.` }))
    await intake.ingest({ feed: FEED, followed: true, papers, at: world.now })
  }

  function announcer(step: Step = () => {}) {
    const mortal = <T extends object>(parts: T): T =>
      Object.fromEntries(Object.entries(parts).map(([what, act]) => [what, dying(what, act)])) as T
    const dying =
      (what: string, act: (...args: unknown[]) => Promise<unknown>) =>
      async (...args: unknown[]) => {
        step('before', what)
        const result = await act(...args)
        step('after', what)
        return result
      }
    const { wanted, session, remember, wakeAt, buttons } = mortal({
      wanted: async (): Promise<Wanted> => {
        const { settings, calm, topics, last, held } = world
        return { settings, calm, topics, last, ...(held && { held }) }
      },
      remember: async (said: LastAnnounced) => {
        Object.assign(world.last, said)
      },
      wakeAt: async (instant: number | undefined) => {
        world.alarm = instant
      },
      buttons: async () => [],
      session: async () => world.session,
    })
    return createAnnouncer({
      outbox: mortal(intake.outbox),
      notifications: mortal(desktop.notifications),
      wanted,
      remember,
      wakeAt,
      buttons,
      session,
      iconUrl: 'icon.png',
      words: {
        newPapers: (count) => `${count} new papers`,
        more: (count) => `and ${count} more`,
        newOfTopic: (count, topic) => `${count} of ${topic}`,
      },
      // No two workers live at the same instant.
      now: () => world.now++,
    })
  }

  return { intake, library, waiting, desktop, world, arrive, announcer }
}
