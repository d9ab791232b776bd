/** The part of `storage.local` and `storage.session` that is used. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
}

/** Where the health of the feeds is kept in `storage.local`. */
export const HEALTH_KEY = 'health'
