import { defineBackground } from 'wxt/utils/define-background'
import { ANNOUNCE_ALARM } from '@/utils/attention/announce-alarm'
import { targetOf } from '@/utils/attention/announcement'
import { browser } from '@/utils/browser'
import type { Change } from '@/utils/library/changes'
import { openPage, openPaper } from '@/utils/open'
import { POLL_ALARM } from '@/utils/polling/schedule'
import { tell } from '@/utils/start'
import { watchCommands } from './commands'
import { watchFirstRun } from './first-run'
import { toolbarMenu, watchMenus } from './menus'
import { createParts } from './parts'
import { watchRequests } from './requests'
import { sayUntil } from './snooze-menu'
import { SYNC_ALARM } from './syncing'
import { watchLinkMenus } from './watch-link-menus'
import { watchOmnibox } from './watch-omnibox'
import { watchStorage } from './watch-storage'

/** What may change words that a search finds. */
const CHANGES_TEXTS: Change[] = ['papers', 'saves', 'undone']

export default defineBackground(() => {
  const parts = createParts()
  const { announcer, badge, intake, library, poller, safekeep, searching, settings, snooze, syncing, worker } = parts

  async function openFrom(notification: string): Promise<void> {
    const target = targetOf(notification)
    await announcer.seen(notification)
    await browser.notifications.clear(notification)
    if (target?.kind === 'reader') await openPage('/reader.html')
    if (target?.kind === 'paper') await openPaper(target.id, { library, badge, settings: await settings.read() })
  }

  // All listeners before anything is awaited: a worker is woken by an event, and only a listener that is there gets it.
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === POLL_ALARM) tell(worker.poll())
    if (name === ANNOUNCE_ALARM) tell(worker.announceDue())
    if (name === SYNC_ALARM) tell(syncing.sync())
  })
  watchMenus(toolbarMenu(worker.refresh, snooze))
  parts.watchButtons()
  watchCommands()
  watchFirstRun()
  browser.runtime.onStartup.addListener(() => tell(intake.repairTally().then(badge)))
  watchRequests(parts)
  const remakeMenus = watchLinkMenus({ library, poller, settings })
  watchOmnibox({ library, search: searching.search, badge, settings })
  browser.notifications.onClicked.addListener((id) => tell(openFrom(id)))
  browser.notifications.onClosed.addListener((id) => tell(announcer.seen(id)))
  browser.permissions.onAdded.addListener(() => tell(worker.poll()))
  browser.permissions.onRemoved.addListener(() => tell(worker.poll()))
  watchStorage(parts, remakeMenus)
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
  tell(parts.rematch())
  tell(searching.build())
  tell(syncing.wake())
})
