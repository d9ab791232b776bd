import type { Signal } from '@preact/signals'
import type { Status } from '@/components/store/status'
import { browser } from '@/utils/browser'
import { NOTICE_KEY, readNotice } from '@/utils/notice'
import { createHealthStore, lastSuccess, worstFailure } from '@/utils/polling/health'
import { POLL_ALARM } from '@/utils/polling/schedule'
import { SETTINGS_KEY } from '@/utils/settings'
import { healthArea } from '@/utils/start'
import { HEALTH_KEY } from '@/utils/storage-area'
import { MINUTE } from '@/utils/time'

/** Keeps the status in step with the health that the background writes down. */
export async function watchStatus(status: Signal<Status>): Promise<void> {
  const store = createHealthStore(healthArea(), () => Date.now())

  async function read(): Promise<void> {
    const [health, alarm, restored] = await Promise.all([
      store.read(),
      browser.alarms.get(POLL_ALARM),
      readNotice(browser.storage.local),
    ])
    const failure = worstFailure(health)
    const checkedAt = lastSuccess(health, Date.now())
    status.value = {
      known: true,
      skipped: Object.values(health).reduce((sum, { skipped = 0 }) => sum + skipped, 0),
      ...(failure && { failure }),
      ...(checkedAt !== undefined && { checkedAt }),
      ...(restored && { restored }),
      ...(alarm && { nextAt: alarm.scheduledTime }),
    }
  }

  // An alarm rings without a word where a source asked for time; its next time is only known by asking.
  setInterval(() => void read(), MINUTE)
  browser.storage.onChanged.addListener((changes) => {
    if ([HEALTH_KEY, NOTICE_KEY, SETTINGS_KEY].some((key) => key in changes)) void read()
  })
  await read()
}
