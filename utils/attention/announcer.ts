import type { Intake } from '@/utils/library/intake'
import type { Claim, StoredPaper } from '@/utils/library/records'
import { announce, notificationId, type Words } from './announcement'
import type { LastAnnounced } from './rhythm'
import { commonTopic, type Wanted, worthAnnouncing } from './worth-announcing'

/** What a notification can be made with; Firefox takes no buttons. */
interface NotificationOptions {
  type: 'basic'
  iconUrl: string
  title: string
  message: string
  buttons?: { title: string }[]
}

/** The part of `browser.notifications` that is used. */
export interface Notifications {
  create(id: string, options: NotificationOptions): Promise<string>
  getAll(): Promise<Record<string, unknown>>
}

export interface AnnouncerDeps {
  outbox: Intake['outbox']
  notifications: Notifications
  /** Whether the reader wants notifications, of what, and when. */
  wanted: () => Promise<Wanted>
  /** Writes down that something was announced in these rhythms. */
  remember: (said: LastAnnounced) => Promise<void>
  /** Sees to it that the worker is woken at an instant (ms), or at none. */
  wakeAt: (instant: number | undefined) => Promise<void>
  /** The buttons of a notification of these papers; none where the browser has none. */
  buttons: (claim: Claim, papers: StoredPaper[]) => Promise<{ title: string }[]>
  /** An id that lasts as long as the browser session does, worker deaths included. */
  session: () => Promise<string>
  iconUrl: string
  words: Words
  now: () => number
}

export type Announcer = ReturnType<typeof createAnnouncer>

/**
 * Empties the outbox of what is due into at most one notification. What a worker claimed and did not live to settle is
 * looked up on the desktop: shown means done, not shown means it waits again. A claim from an earlier browser session cannot
 * be looked up; it is let go, because better unannounced (the papers are unread all the same) than announced twice.
 */
export function createAnnouncer(deps: AnnouncerDeps) {
  const { outbox, notifications, wanted, remember, wakeAt, buttons, session, iconUrl, words, now } = deps

  async function announceWaiting(): Promise<void> {
    const current = await session()
    await settleInterrupted(current)
    const said = await wanted()
    const at = now()
    const rhythms = new Map<string, string>()
    let next = Number.POSITIVE_INFINITY
    const claimed = await outbox.claim(
      current,
      (papers) => ({ notification: notificationId(papers, at), at, rhythms: [...new Set(rhythms.values())] }),
      (paper) => {
        const verdict = worthAnnouncing(paper, said, at)
        if (verdict === 'never') return 'never'
        if ('say' in verdict) rhythms.set(paper.id, verdict.say)
        else next = Math.min(next, verdict.wait)
        return 'say' in verdict ? 'now' : 'later'
      },
    )
    await wakeAt(Number.isFinite(next) ? next : undefined)
    if (!claimed) return
    const { claim, papers } = claimed
    const announcement = announce(papers, words, commonTopic(papers, said.topics)?.name)
    const options: NotificationOptions = { type: 'basic', iconUrl, ...announcement }
    const offered = await buttons(claim, papers)
    await notifications.create(claim.notification, offered.length > 0 ? { ...options, buttons: offered } : options)
    await done(claim)
  }

  async function settleInterrupted(current: string): Promise<void> {
    for (const { claim } of await outbox.unsettled()) {
      const shown = claim.session !== current || claim.notification in (await notifications.getAll())
      await (shown ? done(claim) : outbox.release(claim.notification))
    }
  }

  /** It was shown. That is remembered first: a worker that dies in between leaves a claim, and the next one remembers it again. */
  async function done({ notification, at, rhythms = [] }: Claim): Promise<void> {
    if (at !== undefined) await remember(Object.fromEntries(rhythms.map((rhythm) => [rhythm, at])))
    await outbox.settle(notification)
  }

  /** The reader clicked or closed a notification: it was shown, whatever the worker remembers. */
  async function seen(notification: string): Promise<void> {
    const left = (await outbox.unsettled()).find(({ claim }) => claim.notification === notification)
    if (left) await done(left.claim)
  }

  return { announceWaiting, seen }
}
