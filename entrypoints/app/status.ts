import type { Signal } from '@preact/signals'
import type { Status } from '@/components/store/status'
import { browser } from '@/utils/browser'
import { createHealthStore, HEALTH_KEY, lastSuccess, worstFailure } from '@/utils/polling/health'
import { POLL_ALARM } from '@/utils/polling/schedule'

/** Keeps the status in step with the health that the background writes down. */
export async function watchStatus(status: Signal<Status>): Promise<void> {
  const store = createHealthStore(browser.storage.local, () => Date.now())

  async function read(): Promise<void> {
    const [health, alarm] = await Promise.all([store.read(), browser.alarms.get(POLL_ALARM)])
    const failure = worstFailure(health)
    const checkedAt = lastSuccess(health)
    status.value = {
      skipped: Object.values(health).reduce((sum, { skipped = 0 }) => sum + skipped, 0),
      ...(failure && { failure }),
      ...(checkedAt !== undefined && { checkedAt }),
      ...(alarm && { nextAt: alarm.scheduledTime }),
    }
  }

  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && HEALTH_KEY in changes) void read()
  })
  await read()
}
