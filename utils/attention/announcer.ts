import type { Intake } from '@/utils/library/intake'
import { announce, notificationId, type Words } from './announcement'
import { commonTopic, type Wanted, worthAnnouncing } from './worth-announcing'

/** The part of `browser.notifications` that is used; Firefox takes no more than these options. */
export interface Notifications {
  create(id: string, options: { type: 'basic'; iconUrl: string; title: string; message: string }): Promise<string>
  getAll(): Promise<Record<string, unknown>>
}

export interface AnnouncerDeps {
  outbox: Intake['outbox']
  notifications: Notifications
  /** Whether the reader wants notifications, and of what. */
  wanted: () => Promise<Wanted>
  /** An id that lasts as long as the browser session does, worker deaths included. */
  session: () => Promise<string>
  iconUrl: string
  words: Words
  now: () => number
}

export type Announcer = ReturnType<typeof createAnnouncer>

/**
 * Empties the outbox into at most one notification. What a worker claimed and did not live to settle is looked up on
 * the desktop: shown means done, not shown means it waits again. A claim from an earlier browser session cannot be
 * looked up; it is let go, because better unannounced (the papers are unread all the same) than announced twice.
 */
export function createAnnouncer(deps: AnnouncerDeps) {
  const { outbox, notifications, wanted, session, iconUrl, words, now } = deps

  async function announceWaiting(): Promise<void> {
    const current = await session()
    await settleInterrupted(current)
    const { settings, topics } = await wanted()
    const claimed = await outbox.claim(
      current,
      (papers) => notificationId(papers, now()),
      (paper) => worthAnnouncing(paper, topics, settings),
    )
    if (!claimed) return
    const { claim, papers } = claimed
    const said = announce(papers, words, commonTopic(papers, topics)?.name)
    await notifications.create(claim.notification, { type: 'basic', iconUrl, ...said })
    await outbox.settle(claim.notification)
  }

  async function settleInterrupted(current: string): Promise<void> {
    for (const { claim } of await outbox.unsettled()) {
      const shown = claim.session !== current || claim.notification in (await notifications.getAll())
      await (shown ? outbox.settle(claim.notification) : outbox.release(claim.notification))
    }
  }

  /** The reader clicked or closed a notification: it was shown, whatever the worker remembers. */
  function seen(notification: string): Promise<void> {
    return outbox.settle(notification)
  }

  return { announceWaiting, seen }
}
