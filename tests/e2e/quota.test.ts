import { expect, it } from 'vitest'
import { copyBuild } from '../browser/variant.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { BUILD } from './support/lacks.ts'
import { ALL_WELL, hasButton, press, pressButton, seesText, titles, toast } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

const fresh = generateSamples({ seed: 59, count: 3 })

it('a quota that is used up is told as the store refusing, loses nothing, and all that was missed comes once there is room', async () => {
  // With `unlimitedStorage` Chromium enforces no quota at all.
  const build = await copyBuild(BUILD, ({ permissions }) => ({
    permissions: permissions.filter((name) => name !== 'unlimitedStorage'),
  }))
  try {
    const { server, offprint, badgeIs } = await setSyncedScene({ extensionDir: build.dir })
    const before = Number(await offprint.badge())
    // What Chromium last knew of the room it goes on counting down for half a minute; a browser just started knows nothing.
    await offprint.restart()
    await badgeIs(String(before))
    await offprint.setStoreFull(true)

    const popup = await offprint.openPopup()
    const shown = await titles(popup)
    server.feed.publish(fresh)
    await pressButton(popup, 'Refresh')
    await seesText(popup, 'could not store papers')
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)
    expect(await titles(popup)).toEqual(shown)
    expect(await offprint.badge()).toBe(String(before))
    const [first = ''] = shown
    await press(popup, first, 'Save')
    await expect.poll(() => toast(popup)).toContain('could not be stored')
    await hasButton(popup, first, 'Save')

    await offprint.setStoreFull(false)
    await pressButton(popup, 'Try again')
    await badgeIs(String(before + fresh.length))
    await popup.waitForFunction(() => !document.querySelector('[role="alert"]'))
    await seesText(popup, `Show ${fresh.length} new papers`)
    await press(popup, first, 'Save')
    await hasButton(popup, first, 'Saved')
    await offprint.poll()
    expect(await offprint.badge()).toBe(String(before + fresh.length))
    // The reader sees them come.
    expect(await offprint.announced()).toEqual([])
  } finally {
    await build.remove()
  }
})
