import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromLetters, gunzip, gzip, toLetters } from '@/utils/bytes'

it('brings any text back from its compressed bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => (await gunzip(await gzip(text))) === text),
    { numRuns: 30 },
  )
})

it('brings any bytes back from their letters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromLetters(toLetters(bytes))).toEqual(bytes)
      expect(toLetters(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    }),
  )
})

it('refuses what was never compressed, and what are no letters', async () => {
  await expect(gunzip(new TextEncoder().encode('plain'))).rejects.toThrow(TypeError)
  expect(() => fromLetters('no letters of ours!')).toThrow(DOMException)
})
