export const ANNOUNCE_ALARM = 'announce'

/** The part of `browser.alarms` that is used. */
interface Alarms {
  get(name: string): Promise<{ scheduledTime: number } | undefined>
  create(name: string, info: { when: number }): void | Promise<void>
  clear(name: string): Promise<unknown>
}

/**
 * Sees to it that the alarm rings at an instant (ms), or not at all. One that is due then is left alone. It is no more than a
 * convenience: every wake of the worker looks at what is due, whatever became of the alarm.
 */
export function createAnnounceAlarm(alarms: Alarms) {
  return async (instant: number | undefined): Promise<void> => {
    const alarm = await alarms.get(ANNOUNCE_ALARM)
    if (instant === undefined) {
      if (alarm) await alarms.clear(ANNOUNCE_ALARM)
    } else if (alarm?.scheduledTime !== instant) await alarms.create(ANNOUNCE_ALARM, { when: instant })
  }
}
