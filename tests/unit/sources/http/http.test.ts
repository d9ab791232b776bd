import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FailureKind } from '@/utils/errors'
import { BODY_LIMIT_BYTES } from '@/utils/sources/http/body'
import { createHttp } from '@/utils/sources/http/http'
import { MINUTE, SECOND } from '@/utils/time'

const URL_ASKED = 'https://huggingface.co/api/daily_papers?date=2026-06-17&limit=100'
const pause = async () => {}
const NOW = Date.parse('2026-06-17T16:00:00Z')
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' }

afterEach(() => {
  vi.restoreAllMocks()
})

/** Asks with a fetch that answers so; online unless told otherwise. */
function ask(answer: () => Response | Promise<Response>, online: () => boolean = () => true) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer())
  return { fetch, asked: createHttp({ fetch, now: () => NOW, online, pause }).getJson(URL_ASKED) }
}

const json = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { ...JSON_TYPE, ...(init.headers as Record<string, string>) } })

const redirectedTo = (url: string) => {
  const response = json('[]')
  return Object.defineProperties(response, { redirected: { value: true }, url: { value: url } })
}

describe('a good answer', () => {
  it('is its JSON and the next page', async () => {
    const link = `<${URL_ASKED}&p=1>; rel="next"`
    expect(await ask(() => json('[1]', { headers: { link } })).asked).toEqual({
      body: [1],
      unchanged: false,
      next: `${URL_ASKED}&p=1`,
    })
  })

  it('may lack a type, and a next page', async () => {
    expect(await ask(() => new Response(new TextEncoder().encode('{}'))).asked).toEqual({
      body: {},
      unchanged: false,
      next: undefined,
    })
  })

  it('may come by way of a redirection within the host', async () => {
    expect(await ask(() => redirectedTo('https://huggingface.co/api/papers/daily')).asked).toMatchObject({ body: [] })
  })
})

it('a request carries no credentials, no referrer and a deadline, and goes past the browser’s cache', async () => {
  const { fetch, asked } = ask(() => json('[]'))
  await asked
  expect(fetch).toHaveBeenCalledExactlyOnceWith(URL_ASKED, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: { accept: 'application/json' },
    signal: expect.any(AbortSignal),
  })
})

describe('an answer that is none is named', () => {
  it.each<[string, FailureKind, () => Response]>([
    ['401', 'blocked', () => json('{}', { status: 401 })],
    ['403 with HTML', 'blocked', () => new Response('<html>', { status: 403, headers: HTML_TYPE })],
    ['403 with JSON', 'blocked', () => json('{}', { status: 403 })],
    ['405 with HTML', 'blocked', () => new Response('<html>', { status: 405, headers: HTML_TYPE })],
    ['200 with HTML', 'blocked', () => new Response('<html>', { headers: HTML_TYPE })],
    [
      '200 with XHTML',
      'blocked',
      () => new Response('<html>', { headers: { 'content-type': 'application/xhtml+xml' } }),
    ],
    ['a redirection to another host', 'blocked', () => redirectedTo('https://hotel.example/sign-in')],
    ['a redirection to plain http', 'blocked', () => redirectedTo('http://huggingface.co/api')],
    ['404', 'not-found', () => json('{}', { status: 404 })],
    ['404 with HTML', 'not-found', () => new Response('<html>', { status: 404, headers: HTML_TYPE })],
    ['500', 'server', () => json('{}', { status: 500 })],
    ['503 with HTML', 'server', () => new Response('<html>', { status: 503, headers: HTML_TYPE })],
    ['400', 'bad-data', () => json('{"error":"Invalid date"}', { status: 400 })],
    ['418', 'bad-data', () => json('{}', { status: 418 })],
    ['429', 'rate-limited', () => json('{}', { status: 429 })],
    ['429 with HTML', 'rate-limited', () => new Response('<html>', { status: 429, headers: HTML_TYPE })],
  ])('%s is %s', async (name, kind, answer) => {
    const status = Number.parseInt(name, 10) || 200
    await expect(ask(answer).asked).rejects.toMatchObject({ name: 'Failure', kind, status })
  })

  it.each<[string, FailureKind, string]>([
    ['truncated JSON', 'bad-data', '[{"paper":{"id":"2606.28'],
    ['no body', 'bad-data', ''],
    ['prose', 'bad-data', 'Service temporarily unavailable'],
    ['HTML that calls itself JSON', 'bad-data', '<html>'],
    ['more than anybody sends', 'too-large', `["${'x'.repeat(BODY_LIMIT_BYTES)}"]`],
  ])('%s is %s', async (_, kind, body) => {
    await expect(ask(() => json(body)).asked).rejects.toMatchObject({ name: 'Failure', kind })
  })

  it.each<[string, Record<string, string>, number]>([
    ['RateLimit', { ratelimit: '"api";r=0;t=120' }, 121 * SECOND],
    ['Retry-After in seconds', { 'retry-after': '30' }, 30 * SECOND],
    ['Retry-After as a date', { 'retry-after': 'Wed, 17 Jun 2026 16:02:00 GMT' }, 2 * MINUTE],
  ])('429 says by %s when to come again', async (_, headers, wait) => {
    const { asked } = ask(() => json('{}', { status: 429, headers }))
    await expect(asked).rejects.toMatchObject({ kind: 'rate-limited', retryAt: NOW + wait })
  })

  it('429 that does not say when leaves that to us', async () => {
    const { asked } = ask(() => json('{}', { status: 429 }))
    await expect(asked).rejects.toMatchObject({ kind: 'rate-limited', retryAt: undefined })
  })
})

describe('no answer is named', () => {
  const refuse = () => Promise.reject(new TypeError('Failed to fetch'))

  it('offline, without asking, when the browser says so', async () => {
    const { fetch, asked } = ask(
      () => json('[]'),
      () => false,
    )
    await expect(asked).rejects.toMatchObject({ name: 'Failure', kind: 'offline' })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('unreachable when the network refuses', async () => {
    await expect(ask(refuse).asked).rejects.toMatchObject({ kind: 'unreachable', cause: expect.any(TypeError) })
  })

  it('offline when the network went away while asking', async () => {
    const online = vi.fn().mockReturnValueOnce(true).mockReturnValue(false)
    await expect(ask(refuse, online).asked).rejects.toMatchObject({ kind: 'offline' })
  })

  it('unreachable when the body is cut short', async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('[{"paper":'))
        controller.error(new TypeError('network error'))
      },
    })
    await expect(ask(() => new Response(cut, { headers: JSON_TYPE })).asked).rejects.toMatchObject({
      kind: 'unreachable',
    })
  })
})

describe('one deadline holds for headers and body', () => {
  /** The deadline in the hands of the test. */
  function heldDeadline() {
    const deadline = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal)
    return { timeout, pass: () => deadline.abort(new DOMException('signal timed out', 'TimeoutError')) }
  }

  const rejection = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))

  it('of less than the 30 s that a worker lives', async () => {
    const { timeout } = heldDeadline()
    await ask(() => json('[]')).asked
    expect(timeout).toHaveBeenCalledOnce()
    expect(timeout.mock.lastCall?.[0]).toBeLessThanOrEqual(25 * SECOND)
    expect(timeout.mock.lastCall?.[0]).toBeGreaterThanOrEqual(10 * SECOND)
  })

  it('no headers in time are a timeout', async () => {
    const { pass } = heldDeadline()
    const fetch = vi.fn<typeof globalThis.fetch>((_, init) => rejection(init?.signal))
    const asked = createHttp({ fetch, now: () => NOW, online: () => true, pause }).getJson(URL_ASKED)
    pass()
    await expect(asked).rejects.toMatchObject({ name: 'Failure', kind: 'timeout' })
  })

  it('nor is a body that never ends', async () => {
    const { pass } = heldDeadline()
    const fetch: typeof globalThis.fetch = async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => void rejection(init?.signal).catch((reason) => controller.error(reason)),
        }),
      )
    const { getJson } = createHttp({ fetch, now: () => NOW, online: () => true, pause })
    const asked = getJson(URL_ASKED)
    pass()
    await expect(asked).rejects.toMatchObject({ name: 'Failure', kind: 'timeout' })
  })
})
