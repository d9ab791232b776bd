import { Failure } from '@/utils/errors'

/** A page of 100 papers is about 0.5 MB and budgeted at 1 MB; nothing else stops a body of any size. Bytes. */
export const BODY_LIMIT_BYTES = 8 * 1024 * 1024

/** The body as text, counted while it streams in. Throws Failure `too-large` past the limit, and stops the download. */
export async function readText(response: Response, limit: number = BODY_LIMIT_BYTES): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > limit) {
      await reader.cancel()
      throw new Failure('too-large', `more than ${limit} bytes`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
