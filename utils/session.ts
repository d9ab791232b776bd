import type { Area } from './storage-area'

const KEY = 'session'

/** An id of the browser session: `storage.session` outlives the worker and goes with the browser. */
export async function sessionId(area: Area, newId: () => string): Promise<string> {
  const stored = (await area.get(KEY))[KEY]
  if (typeof stored === 'string') return stored
  const id = newId()
  await area.set({ [KEY]: id })
  return id
}
