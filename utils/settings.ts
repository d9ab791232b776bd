import { type FeedChoice, parseFeedChoices } from './feed-choices'
import { DENSITIES, type Filter, POPUP_WIDTHS, TEXT_SIZES } from './look'
import { HUGGING_FACE, OPEN_TARGETS, type OpenTarget, webLink } from './papers/links'
import type { Area } from './storage-area'

export const INTERVALS_MINUTES = [15, 30, 60, 120, 240, 480, 720, 1440] as const
/** Days after its feed day that a paper is kept, unless it is saved; 0 keeps all. */
export const RETENTION_DAYS = [30, 90, 180, 365, 0] as const
export const BADGES = ['unread', 'new', 'off'] as const
/** Whose papers the badge or notifications are about: all, or those of topics that say so. */
export const SCOPES = ['all', 'topics'] as const
export const THEMES = ['system', 'light', 'dark'] as const

export interface Settings {
  /** Minutes between polls. */
  intervalMinutes: (typeof INTERVALS_MINUTES)[number]
  notifications: boolean
  /** When and how often they come. What is in it is checked where it is used (`calm.ts`). */
  calm: Record<string, unknown>
  /** What the badge counts: all unread papers, those that arrived since a view was last opened, or nothing. */
  badge: (typeof BADGES)[number]
  badgeScope: (typeof SCOPES)[number]
  notificationScope: (typeof SCOPES)[number]
  openTarget: OpenTarget
  markReadOnOpen: boolean
  theme: (typeof THEMES)[number]
  retentionDays: (typeof RETENTION_DAYS)[number]
  /** Hugging Face's address or a mirror's, without a slash at the end. */
  baseUrl: string
  /** The feeds that the reader added, in the order in which they are asked. */
  feeds: FeedChoice[]
  /** By kind of view: which of its papers it shows. What is in a filter is checked where it is used (`filter.ts`). */
  filters: Record<string, Filter>
  /** The kinds of view that show headlines without abstracts. */
  headlines: string[]
  density: (typeof DENSITIES)[number]
  textSize: (typeof TEXT_SIZES)[number]
  popupWidth: (typeof POPUP_WIDTHS)[number]
  /** Whether a letter, digit or sign pressed alone does anything. */
  singleKeys: boolean
  /** By action: the key that the reader chose for it, empty for none. `key-table.ts` knows actions and checks keys. */
  keys: Record<string, string>
}

/** Any stored value as settings: what is missing or wrong is as it is at the start. */
export function parseSettings(stored: unknown): Settings {
  const from = (stored && typeof stored === 'object' ? stored : {}) as Record<keyof Settings, unknown>
  return {
    intervalMinutes: oneOf(INTERVALS_MINUTES, from.intervalMinutes, 30),
    notifications: from.notifications !== false,
    calm: recordOf(from.calm),
    badge: oneOf(BADGES, from.badge, 'unread'),
    badgeScope: oneOf(SCOPES, from.badgeScope, 'all'),
    notificationScope: oneOf(SCOPES, from.notificationScope, 'all'),
    openTarget: oneOf(OPEN_TARGETS, from.openTarget, 'huggingface'),
    markReadOnOpen: from.markReadOnOpen !== false,
    theme: oneOf(THEMES, from.theme, 'system'),
    retentionDays: oneOf(RETENTION_DAYS, from.retentionDays, 90),
    baseUrl: (typeof from.baseUrl === 'string' && parseBaseUrl(from.baseUrl)) || HUGGING_FACE,
    feeds: parseFeedChoices(from.feeds),
    filters: recordOf(from.filters),
    headlines: Array.isArray(from.headlines) ? from.headlines : [],
    density: oneOf(DENSITIES, from.density, 'comfortable'),
    textSize: oneOf(TEXT_SIZES, from.textSize, 1),
    popupWidth: oneOf(POPUP_WIDTHS, from.popupWidth, 420),
    singleKeys: from.singleKeys !== false,
    keys: recordOf(from.keys),
  }
}

function recordOf<T>(value: unknown): Record<string, T> {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, T>) : {}
}

function oneOf<T>(options: readonly T[], value: unknown, otherwise: T): T {
  return options.includes(value as T) ? (value as T) : otherwise
}

/**
 * An address that a reader typed as a base address: https (or plain http on this machine), without a slash at the end.
 * Undefined when it is none.
 */
export function parseBaseUrl(text: string): string | undefined {
  const typed = text.trim()
  const link = webLink(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
  // A star, also one that was escaped, would make a pattern of the host that permission is asked for.
  if (!link || /[\s*]/.test(typed + link)) return undefined
  const { protocol, hostname, origin, pathname, search, hash } = new URL(link)
  const local = ['localhost', '127.0.0.1'].includes(hostname)
  if (search || hash || !(local || (protocol === 'https:' && hostname.includes('.')))) return undefined
  return `${origin}${pathname}`.replace(/\/+$/, '')
}

export const SETTINGS_KEY = 'settings'

/** The reader's settings, in `storage.local`, which outlives a damaged database. */
export function createSettingsStore(area: Area) {
  const read = async (): Promise<Settings> => parseSettings((await area.get(SETTINGS_KEY))[SETTINGS_KEY])
  let last: Promise<unknown> = Promise.resolve()
  return {
    key: SETTINGS_KEY,
    read,
    /** Stores changes, one after the other: two at once would both write back what they read. */
    change(changes: Partial<Settings>): Promise<Settings> {
      const changed = last.then(async () => {
        const settings = parseSettings({ ...(await read()), ...changes })
        await area.set({ [SETTINGS_KEY]: settings })
        return settings
      })
      last = changed.catch(() => {})
      return changed
    },
  }
}

export type SettingsStore = ReturnType<typeof createSettingsStore>
