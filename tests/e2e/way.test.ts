import { describe, expect, it } from 'vitest'
import type { Way } from '../browser/flags.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { ALL_WELL, goTo, pressButton, seesText, titles, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

const fresh = generateSamples({ seed: 41, count: 3 })

const ways: [name: string, way: Way][] = [
  ['a name that nobody can resolve', 'no-name'],
  ['a certificate that nobody trusts', 'distrusted'],
]

describe('on the way to Hugging Face', () => {
  it.each(ways)(
    '%s is told in words, changes nothing, and all that was missed comes once it is over',
    async (_, way) => {
      const { server, offprint, badgeIs } = await setSyncedScene()
      const before = await offprint.badge()
      const shown = await titles(await offprint.openPopup())

      await offprint.restart({ way })
      server.feed.publish(fresh)
      const since = server.requests.length
      await badgeIs(before)
      const popup = await offprint.openPopup()
      await pressButton(popup, 'Refresh')
      await seesText(popup, 'could not be reached')
      expect(server.requests.length).toBe(since)
      expect(await titles(popup)).toEqual(shown)
      await goTo(popup, 'Today')
      await waitForPapers(popup, shown.length)
      expect(await offprint.badge()).toBe(before)

      await pressButton(popup, 'Mark all read')
      await badgeIs('')
      await goTo(popup, 'Unread')
      await seesText(popup, 'No unread papers are stored')
      expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)

      await offprint.restart({ way: 'clear' })
      await offprint.poll()
      await badgeIs(String(fresh.length))
      const mended = await offprint.openPopup()
      // A browser that ended may have forgotten where the popup was left last.
      await goTo(mended, 'Unread')
      await waitForPapers(mended, fresh.length)
      expect((await titles(mended)).sort()).toEqual(fresh.map(({ title }) => title).sort())
      await mended.waitForFunction(() => !document.querySelector('[role="alert"]'))
      expect(await offprint.announced()).toHaveLength(1)
    },
  )

  it('a name that nobody can resolve from the start is told too, and the first sync follows', async () => {
    const { server, offprint, badgeIs } = await setScene({ way: 'no-name' })
    const popup = await offprint.openPopup()
    await seesText(popup, 'could not be reached')
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(ALL_WELL)
    expect(await offprint.badge()).toBe('')
    await offprint.restart({ way: 'clear' })
    await offprint.poll()
    await badgeIs(String(server.feed.papersOf(server.feed.today()).length))
    expect(await offprint.announced()).toEqual([])
  })
})
