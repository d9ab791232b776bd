import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeFailure } from '@/utils/describe-failure'
import { FAILURES, Failure, type FailureInfo } from '@/utils/errors'

const AT = Date.parse('2026-06-17T16:00:00Z')

describe('a failure as data', () => {
  it.each<[string, unknown, FailureInfo]>([
    ['a failure by its name', new Failure('timeout', 'too late'), { kind: 'timeout', at: AT, detail: 'too late' }],
    [
      'with its status and when to ask again',
      new Failure('rate-limited', 'too many', { status: 429, retryAt: AT + 1000 }),
      { kind: 'rate-limited', at: AT, detail: 'too many', status: 429, retryAt: AT + 1000 },
    ],
    [
      'a full disk',
      new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'),
      { kind: 'storage', at: AT, detail: 'UnknownError: FILE_ERROR_NO_SPACE' },
    ],
    [
      'a refused quota',
      new DOMException('no room', 'QuotaExceededError'),
      { kind: 'storage', at: AT, detail: 'QuotaExceededError: no room' },
    ],
    [
      'a refused quota where it is no DOMException',
      Object.assign(new Error('no room'), { name: 'QuotaExceededError' }),
      { kind: 'storage', at: AT, detail: 'QuotaExceededError: no room' },
    ],
    [
      'a full disk, as Chromium’s `storage.local` tells it',
      new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'),
      {
        kind: 'storage',
        at: AT,
        detail: 'Error: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
      },
    ],
    [
      'a refused quota of `storage.local`',
      new Error('Resource::kQuotaBytes quota exceeded'),
      { kind: 'storage', at: AT, detail: 'Error: Resource::kQuotaBytes quota exceeded' },
    ],
    ['a mistake of ours', new TypeError('x is null'), { kind: 'unknown', at: AT, detail: 'TypeError: x is null' }],
    ['a text', 'broken', { kind: 'unknown', at: AT, detail: 'broken' }],
    ['nothing', undefined, { kind: 'unknown', at: AT, detail: 'undefined' }],
  ])('%s', (_, error, info) => {
    expect(describeFailure(error, AT)).toEqual(info)
  })

  it('crosses to another context and into storage whole, whatever was thrown', () => {
    const thrown = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.jsonValue().filter((value) => typeof value !== 'object'),
      fc.string().map((message) => new Error(message, { cause: () => {} })),
      fc
        .tuple(fc.constantFrom(...FAILURES), fc.string())
        .map(([kind, detail]) => new Failure(kind, detail, { cause: {} })),
    )
    fc.assert(
      fc.property(thrown, (error) => {
        const info = describeFailure(error, AT)
        expect(FAILURES).toContain(info.kind)
        expect(JSON.parse(JSON.stringify(info))).toEqual(info)
      }),
    )
  })

  it('can be thrown again with the same words', () => {
    const first = new Failure('rate-limited', 'too many', { status: 429, retryAt: AT })
    const info = describeFailure(first, AT)
    const again = new Failure(info.kind, info.detail ?? '', info)
    expect(describeFailure(again, AT)).toEqual(info)
  })
})
