import { defineBackground } from 'wxt/utils/define-background'
import { ANNOUNCE_ALARM } from '@/utils/attention/announce-alarm'
import { targetOf } from '@/utils/attention/announcement'
import { createMatchers } from '@/utils/attention/matchers'
import { SNOOZE_KEY } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { describeFailure } from '@/utils/describe-failure'
import { SWITCH_KEY } from '@/utils/exchange/account/switch'
import { createLocal } from '@/utils/exchange/merge/local'
import { createMemory } from '@/utils/exchange/merge/memory'
import { ACCOUNT_KEY } from '@/utils/exchange/webdav/account'
import { t } from '@/utils/i18n'
import type { Change } from '@/utils/library/changes'
import * as deeds from '@/utils/library/deeds-of-worker'
import { createIntake } from '@/utils/library/intake'
import * as safekeeping from '@/utils/library/safekeeping'
import type { Occasion } from '@/utils/library/snapshots'
import { isRequest, type Request } from '@/utils/messages'
import { openPage, openPaper } from '@/utils/open'
import { feedDayAt } from '@/utils/papers/feed-day'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import { ensureAlarm, POLL_ALARM } from '@/utils/polling/schedule'
import { createSearching } from '@/utils/search/searching'
import { parseSettings } from '@/utils/settings'
import { createHttp } from '@/utils/sources/http/http'
import { createPaperSources, createSources } from '@/utils/sources/registry'
import { exclusively, healthArea, startParts, tell } from '@/utils/start'
import { createTopicStore, TOPICS_KEY } from '@/utils/topics'
import { createAnnouncing } from './announcing'
import { watchCommands } from './commands'
import { watchFirstRun } from './first-run'
import { toolbarMenu, watchMenus } from './menus'
import { createRefreshLimit } from './refresh-limit'
import { createRematching } from './rematching'
import { sayUntil } from './snooze-menu'
import { syncChannels } from './sync-channels'
import { createSyncing, SYNC_ALARM } from './syncing'
import { createTidy } from './tidy'
import { watchLinkMenus } from './watch-link-menus'
import { watchOmnibox } from './watch-omnibox'
import { createWorker } from './worker'

/** What may change words that a search finds. */
const CHANGES_TEXTS: Change[] = ['papers', 'saves', 'undone']

/** Later than any feed day. */
const END_OF_DAYS = '9999-12-31'

export default defineBackground(() => {
  const now = () => Date.now()
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  const { library, settings, badge, safekeep } = startParts({
    loadDeeds: async () => deeds,
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

  /** Does what a page asks for; what it resolves with goes back as data. */
  async function answer(request: Request): Promise<unknown> {
    if (request.type === 'poll') await worker.refresh()
    else if (request.type === 'freshen') await worker.freshen()
    else if (request.type === 'clear') await clear()
    else if (request.type === 'linked') return poller.ask(({ linked }) => linked(request.id))
    else if (request.type === 'fetch-paper') await poller.fetchPaper(request.id)
    else if (request.type === 'find-paper') return poller.findPaper(request.title)
    else if (request.type === 'sync') await syncing.sync(request.removals)
    else if (request.type === 'search') return poller.search(request.query)
    else await poller.fetchDay(request.day)
    return undefined
  }

  async function openFrom(notification: string): Promise<void> {
    const target = targetOf(notification)
    await announcer.seen(notification)
    await browser.notifications.clear(notification)
    if (target?.kind === 'reader') await openPage('/reader.html')
    if (target?.kind === 'paper') await openPaper(target.id, { library, badge, settings: await settings.read() })
  }

  /** The menu says until when the reader is left alone; what waited is said when they no longer are. */
  async function followSnooze(): Promise<void> {
    await sayUntil(await snooze.until())
    await worker.announceDue()
  }

  // All listeners before anything is awaited: a worker is woken by an event, and only a listener that is there gets it.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === POLL_ALARM) tell(worker.poll())
    if (name === ANNOUNCE_ALARM) tell(worker.announceDue())
    if (name === SYNC_ALARM) tell(syncing.sync())
  })
  watchMenus(toolbarMenu(worker.refresh, snooze))
  watchButtons()
  watchCommands()
  watchFirstRun()
  browser.runtime.onStartup.addListener(() => tell(intake.repairTally().then(badge)))
  browser.runtime.onMessage.addListener(((message: unknown, _sender: unknown, respond: (reply: unknown) => void) => {
    if (!isRequest(message)) return false
    answer(message).then(
      (data) => respond({ ok: true, data }),
      (error) => respond({ ok: false, failure: describeFailure(error, now()) }),
    )
    return true
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0])
  const remakeMenus = watchLinkMenus({ library, poller, settings })
  watchOmnibox({ library, search: searching.search, badge, settings })
  browser.notifications.onClicked.addListener((id) => tell(openFrom(id)))
  browser.notifications.onClosed.addListener((id) => tell(announcer.seen(id)))
  browser.permissions.onAdded.addListener(() => tell(worker.poll()))
  browser.permissions.onRemoved.addListener(() => tell(worker.poll()))
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && TOPICS_KEY in changes) tell(Promise.all([rematch(), syncing.soon()]))
    if (area === 'local' && (ACCOUNT_KEY in changes || SWITCH_KEY in changes)) tell(syncing.follow())
    // Another machine has written into the browser's account.
    if (area === 'sync') tell(syncing.soon())
    if (area === 'local' && SNOOZE_KEY in changes) tell(followSnooze())
    const change = area === 'local' ? changes[settings.key] : undefined
    if (!change) return
    const [before, after] = [parseSettings(change.oldValue), parseSettings(change.newValue)]
    const more = JSON.stringify(before.feeds) !== JSON.stringify(after.feeds)
    const elsewhere = before.baseUrl !== after.baseUrl
    tell(worker.settingsChanged({ elsewhere, more }))
    if (elsewhere) tell(remakeMenus())
  })
  // A page that closes right after a commit may not live to set the badge, or to mirror what was done.
  library.listen((change, here) => {
    if (CHANGES_TEXTS.includes(change)) tell(searching.build())
    if (change !== 'papers') tell(syncing.soon())
    if (here) return
    tell(badge())
    if (change !== 'papers') tell(safekeep())
  })

  tell(worker.wake())
  tell(snooze.until().then(sayUntil))
  tell(safekeep())
  tell(rematch())
  tell(searching.build())
  tell(syncing.wake())
})
