import { launchOffprint, type Offprint } from '../browser/offprint.ts'
import { pinToToolbar } from '../browser/pin.ts'
import { welcomePage } from '../browser/welcome.ts'
import type { FeedServer } from '../server/server.ts'
import { firstSync } from './first-sync.ts'
import { step } from './progress.ts'
import { createPublisher } from './publisher.ts'

const PUBLISH_EVERY_MS = 60_000
const PAPERS_AT_A_TIME = 2

/** Opens a browser with the extension for a person to try, until it is closed or Ctrl-C is pressed. */
export async function openWindow(feed: FeedServer | undefined, language?: string): Promise<void> {
  const offprint = await step('Opening the browser', () =>
    launchOffprint({ feed, language, headless: false, keepWelcome: true }),
  )
  const ended = Promise.race([
    new Promise((resolve) => process.once('SIGINT', resolve)),
    new Promise((resolve) => offprint.browser.once('disconnected', resolve)),
  ])
  let timer: NodeJS.Timeout | undefined
  try {
    await pinToToolbar(offprint)
    // In front of the tab from which the extension is asked and told.
    await (await welcomePage(offprint.browser)).bringToFront()
    console.log(whatToLookAt(feed !== undefined))
    firstSync(offprint).then(
      (badge) => console.log(`The first papers are here: ${badge} unread.`),
      // A person can see in the popup what is wrong, and mend it.
      (error) => offprint.browser.connected && console.error(error.message),
    )
    if (feed) timer = publishNowAndThen(offprint, feed)
    await ended
  } finally {
    clearInterval(timer)
    await offprint.close()
  }
}

/** The alarm would take half an hour, so each publication is followed by the poll that Refresh asks for. */
function publishNowAndThen(offprint: Offprint, { feed }: FeedServer): NodeJS.Timeout {
  const publish = createPublisher(feed)
  return setInterval(() => {
    publish(PAPERS_AT_A_TIME)
    offprint.poll().then(
      () => console.log(`${PAPERS_AT_A_TIME} new papers were published.`),
      // The browser is closing: the next moment ends this timer.
      () => {},
    )
  }, PUBLISH_EVERY_MS)
}

function whatToLookAt(embedded: boolean): string {
  return [
    '',
    'Offprint is in the toolbar, at the right of the address bar (if not: behind the puzzle piece).',
    'Its badge counts unread papers; click it for the popup, and "?" there for the keys.',
    embedded
      ? `The papers are invented: an embedded feed stands in for Hugging Face. ${PAPERS_AT_A_TIME} more come every minute, with a notification.`
      : 'The papers are those of huggingface.co, asked for every half hour.',
    'Close the browser or press Ctrl-C to end.',
    '',
  ].join('\n')
}
