import { expect, it } from 'vitest'
import type { Fault } from '../server/faults.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { ALL_WELL, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const fresh = generateSamples({ seed: 43, count: 3 })

const NEVER_MS = 120_000

// Both wait out the same deadline of 25 s: side by side, so that it is waited for once.
it('a server that never begins to answer, or never ends, is given up before the browser gives up the worker', async () => {
  const faults: Fault[] = [
    { kind: 'slow-first-byte', ms: NEVER_MS },
    { kind: 'slow-body', ms: NEVER_MS },
  ]
  const scenes = []
  for (const fault of faults) scenes.push({ fault, ...(await setSyncedScene()) })

  await Promise.all(
    scenes.map(async ({ fault, server, offprint, badgeIs }) => {
      const before = Number(await offprint.badge())
      server.fault = fault
      server.feed.publish(fresh)
      const popup = await offprint.openPopup()
      const shown = await titles(popup)
      // Nobody waits for an answer to the alarm: nothing but the product's own deadline ends this within a worker's life.
      await offprint.fireAlarm()
      await popup.waitForFunction(() => document.body.innerText.includes('took too long to answer'), {
        timeout: 40_000,
      })
      expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)
      expect(await titles(popup)).toEqual(shown)
      expect(await offprint.badge()).toBe(String(before))

      server.fault = undefined
      await offprint.fireAlarm()
      await badgeIs(String(before + fresh.length))
      await popup.waitForFunction(() => !document.querySelector('[role="alert"]'))
      await seesText(popup, `Show ${fresh.length} new papers`)
      // The reader sees them come.
      expect(await offprint.announced()).toEqual([])
    }),
  )
}, 120_000)
