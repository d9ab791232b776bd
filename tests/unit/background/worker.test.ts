import { describe, expect, it, vi } from 'vitest'
import { createRefreshLimit } from '@/entrypoints/background/refresh-limit'
import { createWorker } from '@/entrypoints/background/worker'
import { createHealthStore } from '@/utils/polling/health'
import { createSettingsStore } from '@/utils/settings'
import { HOUR, MINUTE } from '@/utils/time'
import { memoryArea, WEDNESDAY } from '../polling/support'

const FEED = 'huggingface/daily'

/** A worker whose parts write down, in order, what they are asked to do. */
function setUp() {
  const clock = { now: WEDNESDAY }
  const log: string[] = []
  const area = memoryArea()
  const health = createHealthStore(area, () => clock.now)
  const settings = createSettingsStore(area)
  const doing = (what: string) =>
    vi.fn(async (..._: unknown[]) => {
      log.push(what)
    })
  const poll = vi.fn(async (..._: unknown[]) => {
    log.push('poll')
    await health.succeeded(FEED, { received: 1, skipped: 0 })
    return true
  })
  const fetchWanted = doing('wanted papers')
  const parts = { poll, fetchWanted, announce: doing('announce'), badge: doing('badge'), tidy: doing('tidy') }
  const schedule = vi.fn(async (minutes: number) => {
    log.push(`alarm every ${minutes}`)
  })
  let held: Promise<void> = Promise.resolve()
  const worker = createWorker({
    poller: { poll: parts.poll, fetchWanted: parts.fetchWanted },
    announcer: { announceWaiting: parts.announce, seen: async () => {} },
    badge: parts.badge,
    tidy: parts.tidy,
    health,
    settings,
    refreshes: createRefreshLimit(memoryArea(), () => clock.now),
    schedule,
    exclusively(work) {
      const mine = held.then(work)
      held = mine.catch(() => {})
      return mine
    },
    now: () => clock.now,
  })
  return { worker, ...parts, clock, log, health, settings, schedule }
}

describe('a poll', () => {
  it('is followed by one announcement and the badge, and then by tidying', async () => {
    const { worker, log } = setUp()
    await worker.poll()
    expect(log).toEqual(['poll', 'announce', 'badge', 'wanted papers', 'tidy'])
  })

  it.each([[true], [false]])('says whether the reader asked for it: %s', async (asked) => {
    const { worker, poll } = setUp()
    await worker.poll(asked)
    expect(poll).toHaveBeenCalledExactlyOnceWith(asked)
  })

  it('that nobody pressed a button for is not asked for', async () => {
    const { worker, poll } = setUp()
    await worker.poll()
    await worker.freshen()
    await worker.settingsChanged({ elsewhere: true })
    expect(poll.mock.calls.map(([asked]) => asked)).toEqual([false, false])
  })

  it('whose tidying fails says so, and the next is made', async () => {
    const { worker, tidy, poll } = setUp()
    tidy.mockRejectedValueOnce(new Error('no storage'))
    await expect(worker.poll()).rejects.toThrow('no storage')
    await worker.poll()
    expect(poll).toHaveBeenCalledTimes(2)
  })

  it('is shared by whoever asks while it is under way', async () => {
    const { worker, poll, announce } = setUp()
    await Promise.all([worker.poll(), worker.wake(), worker.freshen(), worker.poll()])
    expect(poll).toHaveBeenCalledOnce()
    expect(announce).toHaveBeenCalledOnce()
  })

  it('that fails is followed by the announcement of what had come, and told', async () => {
    const { worker, poll, log } = setUp()
    poll.mockRejectedValueOnce(new Error('no storage'))
    await expect(worker.poll()).rejects.toThrow('no storage')
    expect(log).toEqual(['announce', 'badge'])
    // What is old can wait until the store is well again.
    expect(log).not.toContain('tidy')
  })

  it('has gone well though the desktop refuses to announce, which is told where a developer looks', async () => {
    const { worker, announce, log } = setUp()
    const told = vi.spyOn(console, 'error').mockReturnValueOnce()
    announce.mockRejectedValueOnce(new Error('no notification server'))
    await worker.poll()
    expect(log).toEqual(['poll', 'badge', 'wanted papers', 'tidy'])
    expect(told).toHaveBeenCalledWith('Offprint:', expect.objectContaining({ message: 'no notification server' }))
    told.mockRestore()
  })

  it('that failed does not keep the next one from being made', async () => {
    const { worker, poll } = setUp()
    poll.mockRejectedValueOnce(new Error('?'))
    await expect(worker.poll()).rejects.toThrow()
    await worker.poll()
    expect(poll).toHaveBeenCalledTimes(2)
  })
})

describe('a worker that wakes', () => {
  it('for the first time sets the badge, makes the alarm and polls', async () => {
    const { worker, log } = setUp()
    await worker.wake()
    expect(log).toEqual(['badge', 'alarm every 30', 'poll', 'announce', 'badge', 'wanted papers', 'tidy'])
  })

  it.each([
    ['an hour after the last success', HOUR, true],
    ['half an hour after', 30 * MINUTE, true],
    ['a minute after', MINUTE, false],
    ['before it, because the clock went back', -HOUR, true],
  ])('%s', async (_, later, polls) => {
    const { worker, health, clock, poll, announce } = setUp()
    await health.succeeded(FEED, { received: 1, skipped: 0 })
    clock.now += later
    await worker.wake()
    expect(poll).toHaveBeenCalledTimes(polls ? 1 : 0)
    expect(announce).toHaveBeenCalledOnce()
  })

  it('when no poll is due announces what a worker before it left', async () => {
    const { worker, health, log } = setUp()
    await health.succeeded(FEED, { received: 1, skipped: 0 })
    await worker.wake()
    expect(log).toEqual(['badge', 'alarm every 30', 'announce'])
  })

  it('keeps to the interval that the reader set', async () => {
    const { worker, settings, health, clock, poll, schedule } = setUp()
    await settings.change({ intervalMinutes: 240 })
    await health.succeeded(FEED, { received: 1, skipped: 0 })
    clock.now += HOUR
    await worker.wake()
    expect(schedule).toHaveBeenCalledExactlyOnceWith(240)
    expect(poll).not.toHaveBeenCalled()
  })

  it('to a database that cannot be counted makes the alarm and polls all the same, and tells', async () => {
    const { worker, badge, schedule, poll } = setUp()
    badge.mockRejectedValue(new Error('no database'))
    await expect(worker.wake()).rejects.toThrow('no database')
    await vi.waitUntil(() => poll.mock.calls.length > 0, { interval: 1 })
    expect(schedule).toHaveBeenCalledOnce()
  })
})

describe('a view that opens', () => {
  it.each([
    ['polls when nothing was ever asked', undefined, 1],
    ['polls five minutes after the last attempt', 5 * MINUTE, 1],
    ['lets it be a minute after', MINUTE, 0],
  ])('%s', async (_, later, polls) => {
    const { worker, health, clock, poll } = setUp()
    if (later !== undefined) {
      await health.failed(FEED, new Error('?'))
      clock.now += later
    }
    await worker.freshen()
    expect(poll).toHaveBeenCalledTimes(polls)
  })

  it('waits for a poll that is under way', async () => {
    const { worker, health, poll: start } = setUp()
    const end = Promise.withResolvers<boolean>()
    start.mockReturnValue(end.promise)
    const first = worker.wake()
    await vi.waitUntil(() => start.mock.calls.length > 0, { interval: 1 })
    await health.succeeded(FEED, { received: 1, skipped: 0 })
    let fresh = false
    const second = worker.freshen().then(() => {
      fresh = true
    })
    await Promise.resolve()
    expect(fresh).toBe(false)
    end.resolve(true)
    await Promise.all([first, second])
    expect(start).toHaveBeenCalledOnce()
  })
})

it('settings that changed set the badge and the alarm, let out what has become due, and ask nothing', async () => {
  const { worker, settings, log, schedule } = setUp()
  await settings.change({ intervalMinutes: 60 })
  await worker.settingsChanged({})
  expect(log.sort()).toEqual(['alarm every 60', 'announce', 'badge'])
  expect(schedule).toHaveBeenCalledExactlyOnceWith(60)
})

it('another address is asked anew, though a poll of the old one is under way, and its failures are forgotten', async () => {
  const { worker, poll, health } = setUp()
  await health.failed('huggingface/daily', new Error('of the old address'))
  const answer = Promise.withResolvers<boolean>()
  poll.mockReturnValueOnce(answer.promise)
  const old = worker.poll()
  const changed = worker.settingsChanged({ elsewhere: true })
  answer.resolve(true)
  await Promise.all([old, changed])
  expect(poll).toHaveBeenCalledTimes(2)
  expect((await health.read())['huggingface/daily']?.failure).toBeUndefined()
})

it('a reader who presses Refresh again and again is answered with what is there', async () => {
  const { worker, poll } = setUp()
  for (let press = 0; press < 15; press++) await worker.refresh()
  expect(poll).toHaveBeenCalledTimes(10)
  expect(poll).toHaveBeenLastCalledWith(true)
  await worker.poll()
  expect(poll).toHaveBeenCalledTimes(11)
})
