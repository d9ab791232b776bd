import { createAnnounceAlarm } from '@/utils/attention/announce-alarm'
import { createAnnouncer } from '@/utils/attention/announcer'
import { createLastAnnounced } from '@/utils/attention/last-announced'
import { quietUntil } from '@/utils/attention/quiet'
import { createSnooze } from '@/utils/attention/snooze'
import type { Wanted } from '@/utils/attention/worth-announcing'
import { browser } from '@/utils/browser'
import { parseCalm } from '@/utils/calm'
import { counted, t } from '@/utils/i18n'
import type { Intake } from '@/utils/library/intake'
import type { Library } from '@/utils/library/library'
import { sessionId } from '@/utils/session'
import type { SettingsStore } from '@/utils/settings'
import { tell } from '@/utils/start'
import type { TopicStore } from '@/utils/topics'
import { isInFront } from './in-front'
import { createNotificationButtons } from './notification-buttons'

export interface AnnouncingDeps {
  library: Library
  intake: Intake
  settings: SettingsStore
  topics: TopicStore
  now: () => number
}

/** Firefox has the event of their press, which never comes, and refuses a notification that has any. */
const HAS_BUTTONS = import.meta.env.BROWSER !== 'firefox'

/** What announces, with the browser's notifications, alarms and storage behind it. */
export function createAnnouncing({ library, intake, settings, topics, now }: AnnouncingDeps) {
  const { notifications, storage } = browser
  const snooze = createSnooze(storage.local, now)
  const last = createLastAnnounced(storage.local)
  const buttons = createNotificationButtons({
    library,
    area: storage.session,
    words: { save: t('save'), markRead: t('mark_read'), markAllRead: t('mark_these_read') },
  })

  async function wanted(): Promise<Wanted> {
    const [current, known, said, snoozed, inFront] = await Promise.all([
      settings.read(),
      topics.read(),
      last.read(),
      snooze.until(),
      isInFront(),
    ])
    const calm = parseCalm(current.calm)
    const until = quietUntil(calm.quiet, snoozed ?? now()) ?? snoozed
    const held = until !== undefined ? { until } : inFront ? {} : undefined
    return { settings: current, calm, topics: known.topics, last: said, ...(held && { held }) }
  }

  const announcer = createAnnouncer({
    outbox: intake.outbox,
    notifications,
    wanted,
    remember: last.remember,
    wakeAt: createAnnounceAlarm(browser.alarms),
    buttons: async (claim, papers) => (HAS_BUTTONS ? buttons.of(claim, papers) : []),
    session: () => sessionId(storage.session, () => crypto.randomUUID()),
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    words: {
      newPapers: (count) => counted('announce_papers', count),
      more: (count) => counted('announce_more', count),
      newOfTopic: (count, topic) => counted('announce_topic', count, topic),
    },
    now,
  })

  async function press(notification: string, index: number): Promise<void> {
    await announcer.seen(notification)
    await buttons.press(notification, index)
    await notifications.clear(notification)
  }

  /** Listens from now on to buttons. */
  function watchButtons(): void {
    notifications.onButtonClicked.addListener((id, index) => tell(press(id, index)))
  }

  return { announcer, snooze, watchButtons }
}
