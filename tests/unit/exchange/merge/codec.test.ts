import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bytes } from '@/utils/bytes'
import { BackupProblem } from '@/utils/exchange/backup/problem'
import { absorb } from '@/utils/exchange/merge/absorb'
import { decode, encode } from '@/utils/exchange/merge/codec'
import { EMPTY } from '@/utils/exchange/merge/document'
import { createClock } from '@/utils/exchange/merge/stamp'

const clock = createClock('abc', () => 1_790_000_000_000)
const doc = absorb(
  EMPTY,
  {
    'list:l%201': { name: 'A list', position: 1 },
    'save:2606.00001': { savedAt: 5, note: 'mine' },
    'place:2606.00001 l%201': { rank: 5 },
    'mark:cs.LG/0601001': { readAt: 7, opened: true },
    'topic:t': { name: 'T', query: 'maps', place: 0 },
    settings: { theme: 'dark' },
  },
  clock,
)
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const kindOf = (bytes: Bytes) =>
  decode(bytes).then(
    () => 'well',
    (error) => (error instanceof BackupProblem ? error.kind : error),
  )
/** The document with one item made otherwise. */
const spoilt = (item: unknown) => bytesOf({ ...doc, items: { ...doc.items, 'save:2606.00001': item } })

describe('the shared file', () => {
  it('says what was written', async () => {
    expect(await decode(await encode(doc))).toEqual(doc)
  })

  it('is refused where it is another, newer, broken off or not well formed', async () => {
    expect(await kindOf(bytesOf([]))).toBe('foreign')
    expect(await kindOf(bytesOf('<html>'))).toBe('foreign')
    expect(await kindOf(bytesOf({ ...doc, version: 2 }))).toBe('newer')
    expect(await kindOf(bytesOf(doc).slice(0, 200))).toBe('damaged')
    expect(await kindOf((await encode(doc)).slice(0, 60))).toBe('damaged')
    expect(await kindOf(spoilt({}))).toBe('wrong')
    expect(await kindOf(spoilt({ kept: { abc: 'zzzzzzzzzzzzzabc' }, dropped: {}, fields: {} }))).toBe('wrong')
    expect(await kindOf(spoilt({ kept: { abc: 'x' }, dropped: {}, fields: {} }))).toBe('wrong')
    expect(await kindOf(spoilt({ kept: {}, dropped: {}, fields: { savedAt: [1, 'now'] } }))).toBe('wrong')
  })

  it('has no keys but of what is known, and none that touch prototypes', async () => {
    const { items } = doc
    const text = JSON.stringify({ ...doc, items: { ...items, 'evil:x': {}, 'save:../x': items['save:2606.00001'] } })
    const read = await decode(
      new TextEncoder().encode(text.replace('"settings":', '"__proto__":{"kept":{}},"settings":')),
    )
    expect(read).toEqual(doc)
    expect(Object.getPrototypeOf(read.items)).toBe(Object.prototype)
  })

  it('never fails otherwise than with a problem that has words', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        expect(['foreign', 'newer', 'damaged', 'wrong', 'too_large']).toContain(await kindOf(new Uint8Array(some)))
      }),
    )
  })
})
