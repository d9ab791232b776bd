import 'fake-indexeddb/auto'
import { onTestFinished } from 'vitest'
import { createIntake } from '@/utils/library/intake'
import { createLibrary } from '@/utils/library/library'
import { createConnection } from '@/utils/library/open'
import type { Paper } from '@/utils/papers/paper'
import type { Area } from '@/utils/storage-area'

/** Noon in New York on Wednesday 17 June 2026. */
export const WEDNESDAY = Date.parse('2026-06-17T16:00:00Z')

let databases = 0

/** A real library over a database of its own, closed when the test is over. */
export function openLibrary(now: () => number = () => WEDNESDAY) {
  const connection = createConnection(`test ${databases++}`)
  onTestFinished(() => connection.close())
  const channel = { postMessage() {}, onmessage: null }
  const library = createLibrary({
    connection,
    channel,
    loadDeeds: () => import('@/utils/library/deeds'),
    now,
    newId: () => 'a list',
  })
  const intake = createIntake(library)
  return {
    library,
    intake,
    async ids(): Promise<string[]> {
      return (await library.database()).getAllKeys('papers')
    },
    async waiting(): Promise<string[]> {
      return (await library.database()).getAllKeys('outbox')
    },
  }
}

/** A paper of which only what matters to a test is said. */
export function paper(id: string, fields: Partial<Paper> = {}): Paper {
  return {
    id,
    title: `Paper ${id}`,
    abstract: 'An abstract.',
    authors: ['Ada Example'],
    publishedOn: '2026-06-15',
    upvotes: 0,
    comments: 0,
    ...fields,
  }
}

/** A storage area in memory, which gives copies as the browser does. */
export function memoryArea(stored: Record<string, unknown> = {}) {
  return {
    stored,
    async get(key) {
      return structuredClone(key in stored ? { [key]: stored[key] } : {})
    },
    async set(items) {
      Object.assign(stored, structuredClone(items))
    },
    async remove(keys) {
      for (const key of [keys].flat()) delete stored[key]
    },
  } satisfies Area & { stored: Record<string, unknown>; remove(keys: string | string[]): Promise<void> }
}
