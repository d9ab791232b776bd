import { describe, expect, it } from 'vitest'
import { BODY_LIMIT_BYTES, readText } from '@/utils/sources/http/body'

/** A body that comes in the given pieces, and knows whether it was cut off. */
function dripping(...pieces: Uint8Array[]) {
  const state = { sent: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[state.sent++]
        if (piece) controller.enqueue(piece)
        else controller.close()
      },
      cancel() {
        state.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { response: new Response(stream), state }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a body', () => {
  it('is read as UTF-8, though a character is cut in two', async () => {
    const whole = bytes('["Fréchet 𝔸 中"]')
    const pieces = Array.from(whole, (byte) => Uint8Array.of(byte))
    expect(await readText(dripping(...pieces).response)).toBe('["Fréchet 𝔸 中"]')
  })

  it('may begin with a byte order mark, which is no part of it', async () => {
    expect(await readText(new Response('\ufeff[]'))).toBe('[]')
  })

  it('may be none', async () => {
    expect(await readText(new Response(null))).toBe('')
    expect(await readText(new Response(''))).toBe('')
  })

  it('may be as long as the limit, to the byte', async () => {
    expect(await readText(dripping(bytes('12'), bytes('345')).response, 5)).toBe('12345')
  })

  it('is counted in bytes, not in characters', async () => {
    await expect(readText(new Response('éé'), 3)).rejects.toMatchObject({ kind: 'too-large' })
  })

  it('past the limit is cut off, and the rest never fetched', async () => {
    const { response, state } = dripping(bytes('12'), bytes('345'), bytes('6'), bytes('7'))
    await expect(readText(response, 5)).rejects.toMatchObject({ name: 'Failure', kind: 'too-large' })
    expect(state).toEqual({ sent: 3, cancelled: true })
  })

  it('has room for a hundred papers many times over', () => {
    expect(BODY_LIMIT_BYTES).toBeGreaterThanOrEqual(4_000_000)
    expect(BODY_LIMIT_BYTES).toBeLessThan(50_000_000)
  })
})
