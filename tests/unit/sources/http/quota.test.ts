import { describe, expect, it } from 'vitest'
import { parseQuota, retryTime } from '@/utils/sources/http/quota'
import { HOUR, MINUTE, SECOND } from '@/utils/time'

const NOW = Date.parse('2026-06-17T16:00:00Z')

describe('what is left of the allowance', () => {
  it.each([
    ['as Hugging Face says it', '"api";r=499;t=293', { left: 499, resetsAt: NOW + 293 * SECOND }],
    ['nothing left', '"api";r=0;t=1', { left: 0, resetsAt: NOW + SECOND }],
    ['spaces', '"api"; r=12; t=60', { left: 12, resetsAt: NOW + MINUTE }],
    ['the other way round', '"api";t=60;r=12', { left: 12, resetsAt: NOW + MINUTE }],
    ['at most six hours', '"api";r=0;t=99999999999999999999', { left: 0, resetsAt: NOW + 6 * HOUR }],
    ['no header', null, undefined],
    ['an empty one', '', undefined],
    ['no time', '"api";r=499', undefined],
    ['no number left', '"api";t=293', undefined],
    ['numbers that are none', '"api";r=many;t=soon', undefined],
    ['numbers below nothing', '"api";r=-1;t=-1', undefined],
  ])('%s', (_, header, quota) => {
    expect(parseQuota(header, NOW)).toEqual(quota)
  })
})

describe('when to ask again after a 429', () => {
  it.each<[string, Record<string, string>, number]>([
    ['a second past the end of the window', { ratelimit: '"api";r=0;t=120' }, 121 * SECOND],
    ['the window is believed before Retry-After', { ratelimit: '"api";r=0;t=120', 'retry-after': '7' }, 121 * SECOND],
    ['Retry-After in seconds', { 'retry-after': '7' }, 7 * SECOND],
    ['Retry-After in seconds, spaces around', { 'retry-after': ' 7 ' }, 7 * SECOND],
    ['Retry-After as a date', { 'retry-after': 'Wed, 17 Jun 2026 16:02:00 GMT' }, 2 * MINUTE],
    ['Retry-After where the window is garbled', { ratelimit: 'soon', 'retry-after': '7' }, 7 * SECOND],
    ['at least a second: nothing to wait', { 'retry-after': '0' }, SECOND],
    ['at least a second: a date that is over', { 'retry-after': 'Wed, 17 Jun 2020 16:02:00 GMT' }, SECOND],
    ['at most six hours: a month', { 'retry-after': '2592000' }, 6 * HOUR],
    ['at most six hours: a date in another century', { 'retry-after': 'Wed, 17 Jun 2126 16:02:00 GMT' }, 6 * HOUR],
    ['at most six hours: a window without end', { ratelimit: `"api";r=0;t=${'9'.repeat(400)}` }, 6 * HOUR],
    ['a number below nothing cannot make us hammer', { 'retry-after': '-100' }, SECOND],
  ])('%s', (_, headers, wait) => {
    expect(retryTime(new Headers(headers), NOW)).toBe(NOW + wait)
  })

  it.each<[string, Record<string, string>]>([
    ['nothing is said', {}],
    ['nothing can be read', { 'retry-after': 'later' }],
    ['half of the window is said', { ratelimit: '"api";r=0' }],
    ['the header is empty', { 'retry-after': '' }],
  ])('is for us to find out when %s', (_, headers) => {
    expect(retryTime(new Headers(headers), NOW)).toBeUndefined()
  })
})
