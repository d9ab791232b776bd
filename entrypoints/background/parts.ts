import { createMatchers } from '@/utils/attention/matchers'
import { browser } from '@/utils/browser'
import { createLocal } from '@/utils/exchange/merge/local'
import { createMemory } from '@/utils/exchange/merge/memory'
import { t } from '@/utils/i18n'
import { createDeeds } from '@/utils/library/deeds-of-worker'
import { createIntake } from '@/utils/library/intake'
import * as safekeeping from '@/utils/library/safekeeping'
import type { Occasion } from '@/utils/library/snapshots'
import { feedDayAt } from '@/utils/papers/feed-day'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import { ensureAlarm } from '@/utils/polling/schedule'
import { createSearching } from '@/utils/search/searching'
import { createHttp } from '@/utils/sources/http/http'
import { createPaperSources, createSources } from '@/utils/sources/registry'
import { exclusively, healthArea, startParts } from '@/utils/start'
import { createTopicStore } from '@/utils/topics'
import { createAnnouncing } from './announcing'
import { createRefreshLimit } from './refresh-limit'
import { createRematching } from './rematching'
import { syncChannels } from './sync-channels'
import { createSyncing } from './syncing'
import { createTidy } from './tidy'
import { createWorker } from './worker'

/** Later than any feed day. */
const END_OF_DAYS = '9999-12-31'

export type Parts = ReturnType<typeof createParts>

/** What the background is made of, each part handed what it needs. Nothing of it listens to the browser. */
export function createParts() {
  const now = () => Date.now()
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  const { library, settings, badge, safekeep } = startParts({
    loadDeeds: async () => ({ createDeeds }),
    loadSafekeeping: async () => safekeeping,
  })
  const topics = createTopicStore(browser.storage.local)
  const intake = createIntake(library, createMatchers(topics.read))
  const health = createHealthStore(healthArea(), now)
  const http = createHttp({ fetch: (...request) => fetch(...request), now, online: () => navigator.onLine, pause })

  const poller = createPoller({
    intake,
    health,
    sources: async () => createSources(http, await settings.read(), now),
    paperSources: async () => createPaperSources(http, await settings.read(), now),
    allowed: (origins) => browser.permissions.contains({ origins }),
    now,
    pause,
  })
  const { announcer, snooze, watchButtons } = createAnnouncing({ library, intake, settings, topics, now })
  const searching = createSearching({
    database: library.database,
    exclusively: exclusively('search'),
    today: () => feedDayAt(now()),
    now,
    pause,
    readLater: t('read_later'),
  })
  const snapshot = async (occasion: Occasion) =>
    safekeeping.createSnapshots(browser.storage.local, now).take(await library.database(), occasion)
  const syncing = createSyncing({
    channels: syncChannels({
      area: browser.storage.local,
      account: browser.storage.sync,
      allowed: (origins) => browser.permissions.contains({ origins }),
      fetch: (...request) => fetch(...request),
      pause,
      now,
    }),
    local: createLocal({ database: library.database, topics, settings }),
    memory: createMemory(),
    library,
    alarms: browser.alarms,
    exclusively: exclusively('sync'),
    fetchTexts: poller.fetchWanted,
    losing: () => snapshot('sync'),
    now,
  })
  const tidy = createTidy({
    area: browser.storage.local,
    settings,
    removeOld: (before) => intake.removeOld(before, now()),
    afterwards: searching.tidy,
    now,
    pause,
  })
  const rematch = createRematching({
    area: browser.storage.local,
    version: async () => (await topics.read()).version,
    step: intake.rematch,
    exclusively: exclusively('poll'),
    pause,
  })
  const worker = createWorker({
    poller,
    announcer,
    badge,
    health,
    settings,
    refreshes: createRefreshLimit(browser.storage.session, now),
    tidy: async () => {
      await tidy()
      await snapshot('daily')
    },
    schedule: (minutes) => ensureAlarm(browser.alarms, minutes, now()),
    exclusively: exclusively('poll'),
    now,
  })

  /** Removes all papers that are not kept, a little at a time. */
  async function clear(): Promise<void> {
    while ((await intake.removeOld(END_OF_DAYS, now())) > 0) await pause(0)
  }

  return {
    announcer,
    badge,
    clear,
    intake,
    library,
    poller,
    rematch,
    safekeep,
    searching,
    settings,
    snooze,
    syncing,
    watchButtons,
    worker,
  }
}
