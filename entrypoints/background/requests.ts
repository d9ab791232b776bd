import { browser } from '@/utils/browser'
import { describeFailure } from '@/utils/describe-failure'
import { isRequest, type Request } from '@/utils/messages'
import type { Parts } from './parts'

type Answering = Pick<Parts, 'clear' | 'poller' | 'syncing' | 'worker'>

interface Sender {
  id?: string
  url?: string
}

/** Does what a page asks for; what it resolves with goes back as data. */
async function answer(request: Request, { clear, poller, syncing, worker }: Answering): Promise<unknown> {
  if (request.type === 'poll') await worker.refresh()
  else if (request.type === 'freshen') await worker.freshen()
  else if (request.type === 'clear') await clear()
  else if (request.type === 'linked') return poller.ask(({ linked }) => linked(request.id))
  else if (request.type === 'fetch-paper') await poller.fetchPaper(request.id)
  else if (request.type === 'find-paper') return poller.findPaper(request.title)
  else if (request.type === 'sync') await syncing.sync(request.removals)
  else if (request.type === 'search') return poller.search(request.query)
  else await poller.fetchDay(request.day)
  return undefined
}

/** Whether a page of this extension speaks. No page of the web and no other extension can, as the manifest names none; this holds even if one day it did. */
function isOurs({ id, url = '' }: Sender): boolean {
  return id === browser.runtime.id && url.startsWith(browser.runtime.getURL(''))
}

/** Answers what pages ask of the background. Failures go back as data. */
export function watchRequests(parts: Answering): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    if (!isOurs(sender) || !isRequest(message)) return false
    answer(message, parts).then(
      (data) => respond({ ok: true, data }),
      (error) => respond({ ok: false, failure: describeFailure(error, Date.now()) }),
    )
    return true
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0])
}
