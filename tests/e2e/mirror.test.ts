import { describe, expect, it } from 'vitest'
import { createFeed } from '../server/feed.ts'
import { generateSamples } from '../server/samples/generate.ts'
import { startServer } from '../server/server.ts'
import { paper, seesText } from './support/reader.ts'
import { setSyncedScene } from './support/scene.ts'

describe('a mirror', () => {
  it('is asked in place of Hugging Face once the reader allows its host, and its pages are linked to', async () => {
    // Chromium asks the reader once more before anything may reach this machine; a mirror out there needs no such leave.
    const extraArgs = ['--disable-features=LocalNetworkAccessChecks']
    const { offprint, badgeIs, server } = await setSyncedScene({ extraArgs })
    const before = Number(await offprint.badge())
    const mirror = await startServer({ feed: createFeed({ weekends: true }) })
    const [extra] = generateSamples({ seed: 51, count: 1 })
    if (!extra) throw new Error('no sample')
    mirror.feed.publish([{ ...extra, upvotes: 800 }])
    try {
      const address = `http://127.0.0.1:${mirror.httpPort}`
      // The browser's own question cannot be pressed from here; it is answered beforehand.
      await offprint.allowHost('http://127.0.0.1/*')
      const page = await offprint.openPage('options.html')
      const field = await page.waitForSelector('::-p-aria([name="Address of Hugging Face"][role="textbox"])')
      await field?.click({ count: 3 })
      await field?.type(`${address}/\n`)
      await seesText(page, 'Papers now come from 127.0.0.1')
      await badgeIs(String(before + 1))
      expect(mirror.requests.length).toBeGreaterThan(0)
      const since = server.requests.length
      await offprint.poll()
      expect(server.requests.length).toBe(since)
      const popup = await offprint.openPopup()
      const link = await (await paper(popup, extra.title)).$('h2 a')
      expect(await link?.evaluate((each) => (each as HTMLAnchorElement).href)).toBe(`${address}/papers/${extra.id}`)
    } finally {
      await mirror.close()
    }
  })
})
