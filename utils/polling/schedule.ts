import { MINUTE } from '@/utils/time'
import { type Health, lastAttempt, lastSuccess } from './health'

export const POLL_ALARM = 'poll'

/** Opening a view polls when the last attempt is older than this: one window of Hugging Face's limits. Ms. */
export const FRESH_FOR_MS = 5 * MINUTE

export interface Alarm {
  scheduledTime: number
  periodInMinutes?: number
}

/** The part of `browser.alarms` that is used. */
export interface Alarms {
  get(name: string): Promise<Alarm | undefined>
  create(name: string, info: { delayInMinutes: number; periodInMinutes: number }): void | Promise<void>
}

/**
 * Sees to it that the alarm rings every `minutes`. One that does is left alone, since making it anew at each wake
 * would put it off for ever; one that is missing, has another period or is due absurdly late (the clock went back) is made.
 */
export async function ensureAlarm(alarms: Alarms, minutes: number, now: number, random = Math.random): Promise<void> {
  const alarm = await alarms.get(POLL_ALARM)
  // Somewhere within the first period: a million installations must not ring together.
  const delayInMinutes = Math.max(0.5, minutes * random())
  if (!isSound(alarm, minutes, now)) await alarms.create(POLL_ALARM, { delayInMinutes, periodInMinutes: minutes })
}

/** Whether an alarm rings every `minutes`, and next within them. */
export function isSound(alarm: Alarm | undefined, minutes: number, now: number): boolean {
  return alarm?.periodInMinutes === minutes && alarm.scheduledTime <= now + (minutes + 1) * MINUTE
}

/** Whether a poll is overdue: alarms can be lost, and browsers closed for days. */
export function isOverdue(health: Health, minutes: number, now: number): boolean {
  return olderThan(lastSuccess(health, now), minutes * MINUTE, now) && isStale(health, now)
}

/** Whether the last attempt is so old that opening a view should poll. */
export function isStale(health: Health, now: number): boolean {
  return olderThan(lastAttempt(health), FRESH_FOR_MS, now)
}

/** An instant in the future is as good as unknown: the clock went back. */
function olderThan(instant: number | undefined, age: number, now: number): boolean {
  return instant === undefined || instant > now || now - instant >= age
}
