import { describe, expect, it, vi } from 'vitest'
import { createHttp, type Validator } from '@/utils/sources/http/http'
import { MINUTE } from '@/utils/time'

const URL_ASKED = 'https://huggingface.co/api/daily_papers?date=2026-06-17&limit=100'
const NEXT = `${URL_ASKED}&p=1`
const pause = async () => {}
const NOW = Date.parse('2026-06-17T16:00:00Z')

/** Asks with what is known; the fetch answers so. Tells the answer and the headers that were sent. */
async function ask(response: Response, known?: Validator) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => response)
  const answer = createHttp({ fetch, now: () => NOW, online: () => true, pause }).getJson(URL_ASKED, known)
  return { answer: await answer, sent: new Headers(fetch.mock.lastCall?.[1]?.headers) }
}

const headers = (more: Record<string, string>) => ({ headers: { 'content-type': 'application/json', ...more } })
const known: Validator = { etag: 'W/"3f-abc"', next: NEXT }
const notModified = (more: Record<string, string> = {}) => new Response(null, { status: 304, ...headers(more) })

describe('a request', () => {
  it('says what is known, as the server wrote it', async () => {
    expect((await ask(notModified(), known)).sent.get('if-none-match')).toBe('W/"3f-abc"')
  })

  it('says nothing where nothing is known', async () => {
    expect((await ask(new Response('[]'))).sent.has('if-none-match')).toBe(false)
  })
})

describe('a 304', () => {
  it('is no body but the word that nothing changed; the page after it and the validator are as they were', async () => {
    expect((await ask(notModified(), known)).answer).toEqual({
      body: undefined,
      unchanged: true,
      next: NEXT,
      validator: known,
    })
  })

  it('names no next page where there was none', async () => {
    expect((await ask(notModified(), { etag: '"1"' })).answer.next).toBeUndefined()
  })

  it('tells what is left of the allowance', async () => {
    const { answer } = await ask(notModified({ ratelimit: '"api";r=12;t=60' }), known)
    expect(answer.quota).toEqual({ left: 12, resetsAt: NOW + MINUTE })
  })

  it('that nobody asked for is no answer', async () => {
    await expect(ask(notModified())).rejects.toMatchObject({ kind: 'bad-data', status: 304 })
  })
})

describe('a whole answer', () => {
  it('is taken though something else was known, and has its own validator', async () => {
    const { answer } = await ask(new Response('[1]', headers({ etag: '"new"' })), known)
    expect(answer).toMatchObject({ body: [1], unchanged: false, validator: { etag: '"new"' } })
  })

  it('keeps the next page with the ETag: a 304 need not name it again', async () => {
    const { answer } = await ask(new Response('[]', headers({ etag: '"1"', link: `<${NEXT}>; rel="next"` })))
    expect(answer.validator).toEqual({ etag: '"1"', next: NEXT })
  })

  it('without an ETag has no validator, whatever was known', async () => {
    expect('validator' in (await ask(new Response('[]', headers({})), known)).answer).toBe(false)
  })

  it.each([
    ['tells what is left of the allowance', '"api";r=499;t=293', { left: 499, resetsAt: NOW + 293_000 }],
    ['need not', '', undefined],
  ])('%s', async (_, ratelimit, quota) => {
    expect((await ask(new Response('[]', headers({ ratelimit })))).answer.quota).toEqual(quota)
  })
})
