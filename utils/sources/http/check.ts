import { Failure } from '@/utils/errors'
import { retryTime } from './quota'

/** Throws the Failure that an answer's address, status or type amounts to; `now` in ms. */
export function checkAnswer(response: Response, url: string, now: number): void {
  const { status, headers } = response
  const html = /html/i.test(headers.get('content-type') ?? '')
  if (response.redirected && new URL(response.url).origin !== new URL(url).origin) {
    // A network's sign-in page answers in the real host's place.
    throw new Failure('blocked', `redirected to ${new URL(response.url).origin}`, { status })
  }
  if (status === 429)
    throw new Failure('rate-limited', 'too many requests', { status, retryAt: retryTime(headers, now) })
  if (status === 401 || status === 403 || status === 405 || (response.ok && html)) {
    throw new Failure('blocked', `status ${status}${html ? ' with a page of HTML' : ''}`, { status })
  }
  if (status === 404) throw new Failure('not-found', 'nothing at this address', { status })
  if (status >= 500) throw new Failure('server', `status ${status}`, { status })
  if (!response.ok) throw new Failure('bad-data', `unexpected status ${status}`, { status })
}
