import { describe, expect, it } from 'vitest'
import { conditional, withEtag } from '../../server/etag.ts'
import { json, problem } from '../../server/reply.ts'

const reply = withEtag(json([1, 2], { headers: { RateLimit: 'r' } }))
const etag = reply.headers.ETag ?? ''

describe('an ETag', () => {
  it('is weak and follows the body', () => {
    expect(etag).toMatch(/^W\/"[\w-]+"$/)
    expect(withEtag(json([1, 2])).headers.ETag).toBe(etag)
    expect(withEtag(json([1, 3])).headers.ETag).not.toBe(etag)
  })

  it('is not given to errors', () => {
    expect(withEtag(problem(400, 'no')).headers.ETag).toBeUndefined()
  })
})

describe('If-None-Match', () => {
  it.each([
    ['the ETag itself', etag, 304],
    ['the ETag as a strong one', etag.replace('W/', ''), 304],
    ['a list with it', `"other", ${etag}`, 304],
    ['anything', '*', 304],
    ['another', 'W/"other"', 200],
    ['nothing', undefined, 200],
  ])('%s', (_, header, status) => {
    expect(conditional(reply, header).status).toBe(status)
  })

  it('that matches leaves no body, and keeps what is said about limits', () => {
    expect(conditional(reply, etag)).toEqual({ status: 304, headers: { RateLimit: 'r', ETag: etag }, body: '' })
  })
})
