import type { Tally } from '@/utils/library/records'
import type { Settings } from '@/utils/settings'

/** The part of `browser.action` that is used. */
export interface Action {
  setBadgeText(details: { text: string }): Promise<void> | void
  setBadgeBackgroundColor(details: { color: string }): Promise<void> | void
  setBadgeTextColor?(details: { color: string }): Promise<void> | void
}

export interface BadgeDeps {
  action: Action
  tally: () => Promise<Tally>
  settings: () => Promise<Settings>
  /** Runs one at a time across all contexts: two that read and set at once could leave the older number standing. */
  exclusively: (work: () => Promise<void>) => Promise<void>
}

const COLOR = '#b4400f'
const TEXT_COLOR = '#ffffff'

/** The one function that sets the badge: a function of the database and the settings, and of nothing else. */
export function createBadge({ action, tally, settings, exclusively }: BadgeDeps) {
  return () =>
    exclusively(async () => {
      const [counts, { badge, badgeScope }] = await Promise.all([tally(), settings()])
      await action.setBadgeText({ text: badgeText(badgeScope === 'topics' ? ofTopics(counts) : counts, badge) })
      await action.setBadgeBackgroundColor({ color: COLOR })
      await action.setBadgeTextColor?.({ color: TEXT_COLOR })
    })
}

/** The same counts of those papers alone that topics count. */
function ofTopics({ unreadOfTopics = 0, freshOfTopics = 0 }: Tally): Pick<Tally, 'unread' | 'fresh'> {
  return { unread: unreadOfTopics, fresh: freshOfTopics }
}

/** What the badge says, in the four characters that toolbars have room for; nothing at zero. */
export function badgeText({ unread, fresh }: Pick<Tally, 'unread' | 'fresh'>, badge: Settings['badge']): string {
  const count = { unread, new: fresh, off: 0 }[badge]
  if (count <= 0) return ''
  if (count < 10_000) return String(count)
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : '999k'
}
