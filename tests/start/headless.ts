import type { Page } from 'puppeteer-core'
import { launchOffprint, type Offprint } from '../browser/offprint.ts'
import { saveScreenshot } from '../browser/screenshot.ts'
import type { FeedServer } from '../server/server.ts'
import { firstSync } from './first-sync.ts'
import { readPapers, waitForPapers } from './papers.ts'
import { step } from './progress.ts'
import { createPublisher } from './publisher.ts'
import { describeFindings } from './report.ts'

const PAPERS_TOLD = 5

/** Shows without a window that the extension works: first sync, new papers, badge, notification, popup, reader. */
export async function demonstrate(feed: FeedServer | undefined, language?: string): Promise<void> {
  const offprint = await step('Starting the browser', () => launchOffprint({ feed, language, deviceScaleFactor: 2 }))
  let interrupted = false
  process.once('SIGINT', () => {
    interrupted = true
    // What is under way then fails, which ends the rest in good order.
    offprint.browser.close()
  })
  try {
    await step('Waiting for the first papers', () => firstSync(offprint))
    if (feed) {
      await step('Publishing three new papers', async () => {
        createPublisher(feed.feed)(3)
        await offprint.poll()
      })
    }
    const popup = await offprint.openPopup()
    const papers = await readPapers(popup, PAPERS_TOLD)
    const screenshots = await photograph(offprint, popup)
    const badge = await offprint.badge()
    console.log(`\n${describeFindings({ badge, announced: await offprint.announced(), papers, screenshots })}`)
  } catch (error) {
    throw interrupted ? new Error('Interrupted.') : error
  } finally {
    await offprint.close()
  }
}

async function photograph(offprint: Offprint, popup: Page): Promise<string[]> {
  await drawnWhole(popup)
  const ofPopup = await inBothSchemes(popup, 'popup')
  const reader = await offprint.openPage('reader.html')
  await waitForPapers(reader)
  await drawnWhole(reader)
  await reader.waitForSelector('#side nav')
  await reader.waitForSelector('aside[data-detail] h2')
  return [...ofPopup, ...(await inBothSchemes(reader, 'reader'))]
}

/** Waits for what comes after the first papers: the others, and what the line at the foot says. */
async function drawnWhole(page: Page): Promise<void> {
  await page.waitForSelector('[role="feed"][aria-busy="false"]')
  await page.waitForFunction(() => document.querySelector('main > footer')?.textContent?.trim())
}

async function inBothSchemes(page: Page, name: string): Promise<string[]> {
  const paths: string[] = []
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
    paths.push(await saveScreenshot(page, `screenshots/${name}-${value}.png`))
  }
  return paths
}
