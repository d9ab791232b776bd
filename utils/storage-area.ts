/** The part of `storage.local` and `storage.session` that is used. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

/** Where the health of the feeds is kept in `storage.local`. */
export const HEALTH_KEY = 'health'

/** An area from which things can also be taken away. */
export interface KeptArea extends Area {
  remove(key: string): Promise<void>
}

/**
 * An area with another to fall back on where it cannot be written, as on a full disk, so that what is wrong then does
 * not go unsaid. What the other has is newer, until the first writes again.
 */
export function withStandIn(area: KeptArea, standIn: KeptArea): KeptArea {
  return {
    async get(key) {
      const [kept, stood] = await Promise.all([area.get(key), standIn.get(key)])
      return { ...kept, ...stood }
    },
    async set(items) {
      try {
        await area.set(items)
      } catch {
        return standIn.set(items)
      }
      await Promise.all(Object.keys(items).map((key) => standIn.remove(key)))
    },
    async remove(key) {
      await Promise.all([standIn.remove(key), area.remove(key)])
    },
  }
}
