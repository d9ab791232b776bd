import { Failure } from '@/utils/errors'
import { SECOND } from '@/utils/time'
import { readText } from './body'
import { nextPage } from './link-header'
import { retryTime } from './quota'

/** A worker is ended after 30 s of waiting, without a catch or finally: one deadline below that over headers and body. */
const DEADLINE_MS = 25 * SECOND

export interface HttpDeps {
  fetch: typeof fetch
  now: () => number
  /** `navigator.onLine`: false is certain, true is not. */
  online: () => boolean
}

export interface JsonAnswer {
  body: unknown
  /** Address of the next page, when there is one. */
  next?: string
}

export type Http = ReturnType<typeof createHttp>

/** The one way to the network: no credentials, one deadline, a limit on size, and every failure named. */
export function createHttp({ fetch, now, online }: HttpDeps) {
  /** GETs JSON. Throws a Failure, whatever goes wrong. */
  async function getJson(url: string, signal?: AbortSignal): Promise<JsonAnswer> {
    if (!online()) throw new Failure('offline', 'the browser is offline')
    const deadline = AbortSignal.timeout(DEADLINE_MS)
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/json' },
        signal: signal ? AbortSignal.any([deadline, signal]) : deadline,
      })
      checkAnswer(response, url, now())
      const text = await readText(response)
      return { body: parseJson(text), next: nextPage(response.headers.get('link'), url) }
    } catch (error) {
      if (error instanceof Failure) throw error
      if (deadline.aborted) throw new Failure('timeout', `no whole answer within ${DEADLINE_MS} ms`, { cause: error })
      // DNS, TLS, refused, reset and a body cut short are one TypeError to an extension.
      throw new Failure(online() ? 'unreachable' : 'offline', String(error), { cause: error })
    }
  }

  return { getJson }
}

/** Throws the Failure that an answer's address, status or type amounts to. */
function checkAnswer(response: Response, url: string, now: number): void {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure('bad-data', 'the answer is not JSON', { cause: error })
  }
}
