import { expect, it } from 'vitest'
import type { WxtBrowser } from 'wxt/browser'
import { mountSmallDisk } from '../browser/small-disk.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { ALL_WELL, hasButton, press, pressButton, seesText, titles } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'
import { skip } from './support/skip.ts'

declare const chrome: WxtBrowser

const fresh = generateSamples({ seed: 53, count: 3 })

it('a full disk is told as such, loses nothing, and all that was missed comes once there is room', async (test) => {
  const disk = mountSmallDisk()
  if ('refusal' in disk) return skip(test, disk.refusal)
  test.onTestFinished(disk.remove)
  const { server, offprint, badgeIs } = await setSyncedScene({ profileDir: `${disk.path}/profile` })
  const before = Number(await offprint.badge())
  const reader = await offprint.openPage('reader.html')
  const shown = await titles(reader)
  const [first = ''] = shown
  await press(reader, first, 'Save')
  await hasButton(reader, first, 'Saved')

  disk.fill()
  // Small writes still fit into what its log has of the disk; a disk that is full for hours takes none.
  const written = reader.evaluate(() => chrome.storage.local.set({ ballast: 'x'.repeat(50_000) }))
  await expect(written).rejects.toThrow(/NO_SPACE|QuotaExceeded/)
  server.feed.publish(fresh)
  await offprint.poll()
  // Where papers are on screen they stay there.
  await seesText(reader, 'could not store papers')
  expect(await titles(reader)).toEqual(shown)
  expect(await offprint.badge()).toBe(String(before))
  // Chromium opens no IndexedDB on a disk without a single byte: a page that comes up now can only say so.
  const popup = await offprint.openPopup()
  await seesText(popup, 'could not store papers')
  expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)

  disk.empty()
  await expect.poll(() => titles(popup), { timeout: 15_000 }).toEqual(shown)
  await pressButton(popup, 'Try again')
  await badgeIs(String(before + fresh.length))
  for (const page of [popup, reader]) {
    await page.waitForFunction(() => !document.querySelector('[role="alert"]'))
    await seesText(page, `Show ${fresh.length} new papers`)
    await hasButton(page, first, 'Saved')
  }
  await offprint.poll()
  expect(await offprint.badge()).toBe(String(before + fresh.length))
  // The reader sees them come.
  expect(await offprint.announced()).toEqual([])
})
