import { expect } from 'vitest'
import { addDays, feedDayAt } from '@/utils/papers/feed-day'
import { createDue } from './due'
import { liveYear, type Year } from './year'

/** Days that a paper is kept by the settings as they are at the start, and some for a machine that was asleep. */
const KEPT_DAYS = 95

/** Lives through a year, prints its figures and checks what must hold after any. */
export async function expectYearHolds(year: Year): Promise<void> {
  const began = performance.now()
  const { upstream, browser, ledger, arrivals, unread, clock } = await liveYear(year)
  const due = upstream.papers.filter(createDue(ledger.runs, ledger.since()))
  const lost = due.filter(({ id }) => !arrivals.has(id))
  const announced = new Map<string, number>()
  for (const { ids } of browser.announced) for (const id of ids) announced.set(id, (announced.get(id) ?? 0) + 1)
  const { ideal, actual, ratio } = ledger.figures()
  const db = await browser.library.database()
  const [stored, tally] = [await db.getAll('papers'), await browser.library.tally()]
  const count = (fits: (run: (typeof ledger.runs)[number]) => boolean) => ledger.runs.filter(fits).length
  const seconds = (performance.now() - began) / 1000
  console.log(
    `year ${year.seed}: ${upstream.papers.length} papers, ${due.length} due, ${lost.length} lost, ` +
      `${arrivals.size} arrived, ${announced.size} announced in ${browser.announced.length} notifications; ` +
      `${ledger.runs.length} wakes, ${count(({ good }) => good)} good polls, ${count(({ died }) => died)} killed, ` +
      `${count(({ asked }) => asked.some(({ fault }) => fault))} in trouble; ` +
      `${actual} requests, ideal ${ideal}, ratio ${ratio.toFixed(3)}; ${stored.length} papers stored; ${seconds.toFixed(1)} s`,
  )

  // Most papers were due, so that what follows says something.
  expect(due.length / upstream.papers.length).toBeGreaterThan(0.95)
  expect(lost.map(({ id, listings }) => ({ id, listings }))).toEqual([])
  expect([...arrivals].filter(([, times]) => times !== 1)).toEqual([])
  expect([...announced].filter(([, times]) => times !== 1)).toEqual([])
  expect(ledger.runs.filter(({ notifications }) => notifications > 1)).toEqual([])
  // A claim that died with its browser session is let go, and so is what was read first: nothing else goes unannounced.
  expect(announced.size / arrivals.size).toBeGreaterThan(0.95)

  expect(tally.unread).toBe(unread().size)
  const marked = new Set(await db.getAllKeys('marks'))
  expect(tally.unread).toBe(stored.filter(({ id, arrivedAt }) => arrivedAt !== undefined && !marked.has(id)).length)
  expect(await browser.intake.repairTally()).toBe(true)
  const oldest = addDays(feedDayAt(clock.now), -KEPT_DAYS)
  expect(stored.filter(({ feedDay = '' }) => feedDay < oldest)).toEqual([])
  expect(await db.count('outbox')).toBe(0)

  expect(ratio).toBeLessThan(1.1)
  // Far fewer would be a client that does not ask for what it should.
  expect(ratio).toBeGreaterThan(0.9)
  await browser.close()
}
