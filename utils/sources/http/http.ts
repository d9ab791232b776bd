import { Failure } from '@/utils/errors'
import { SECOND } from '@/utils/time'
import { readText } from './body'
import { checkAnswer } from './check'
import { nextPage } from './link-header'
import { parseQuota, type Quota } from './quota'
import { createSpacing } from './spacing'

/** A worker is ended after 30 s of waiting, without a catch or finally: one deadline below that over headers and body. */
const DEADLINE_MS = 25 * SECOND

export interface HttpDeps {
  fetch: typeof fetch
  now: () => number
  /** `navigator.onLine`: false is certain, true is not. */
  online: () => boolean
  /** Waits so many ms. */
  pause: (ms: number) => Promise<void>
}

/** What an earlier answer was known by, and whether a page came after it. */
export interface Validator {
  etag: string
  next?: string
}

export interface Answer<Body> {
  /** Undefined when nothing changed since the answer that the validator is from. */
  body: Body | undefined
  unchanged: boolean
  /** Address of the next page, when there is one. */
  next?: string
  /** What to ask with next time; to be kept only once the body is safely stored. */
  validator?: Validator
  quota?: Quota
}

export type JsonAnswer = Answer<unknown>

export type Http = ReturnType<typeof createHttp>

/** The one way to the network: no credentials, one deadline, a limit on size, and every failure named. */
export function createHttp({ fetch, now, online, pause }: HttpDeps) {
  const space = createSpacing(now, pause)

  /** GETs text, or learns that it is as it was. Throws a Failure, whatever goes wrong. */
  async function get(url: string, accept: string, known?: Validator): Promise<Answer<string>> {
    if (!online()) throw new Failure('offline', 'the browser is offline')
    const deadline = AbortSignal.timeout(DEADLINE_MS)
    try {
      const response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        // The browser's own cache would answer a 304 for us, and so hide it.
        cache: 'no-store',
        headers: { accept, ...(known && { 'if-none-match': known.etag }) },
        signal: deadline,
      })
      const quota = parseQuota(response.headers.get('ratelimit'), now())
      if (known && response.status === 304) {
        return { body: undefined, unchanged: true, next: known.next, validator: known, ...(quota && { quota }) }
      }
      checkAnswer(response, url, now())
      const body = await readText(response)
      const [next, etag] = [nextPage(response.headers.get('link'), url), response.headers.get('etag')]
      const validator = etag ? { etag, ...(next && { next }) } : undefined
      return { body, unchanged: false, next, ...(validator && { validator }), ...(quota && { quota }) }
    } catch (error) {
      if (error instanceof Failure) throw error
      if (deadline.aborted) throw new Failure('timeout', `no whole answer within ${DEADLINE_MS} ms`, { cause: error })
      // DNS, TLS, refused, reset and a body cut short are one TypeError to an extension.
      throw new Failure(online() ? 'unreachable' : 'offline', String(error), { cause: error })
    }
  }

  return {
    /** GETs JSON, or learns that it is as it was. Throws a Failure, whatever goes wrong. */
    async getJson(url: string, known?: Validator): Promise<JsonAnswer> {
      const answer = await get(url, 'application/json', known)
      return answer.unchanged ? answer : { ...answer, body: parseJson(answer.body ?? '') }
    },
    /** GETs a feed's XML, at least `spacing` ms after the last request to the same host was made. Throws a Failure. */
    async getXml(url: string, spacing: number, known?: Validator): Promise<Answer<string>> {
      await space(url, spacing)
      return get(url, 'application/rss+xml, application/atom+xml, application/xml;q=0.9', known)
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Failure('bad-data', 'the answer is not JSON', { cause: error })
  }
}
