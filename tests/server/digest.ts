import { createHash } from 'node:crypto'

/** Everything that is invented here is derived from a text, so that two runs show the same. */
function digest(text: string): Buffer {
  return createHash('sha1').update(text).digest()
}

/** A number from 0 to below 1, the same for the same text. */
export function fraction(text: string): number {
  return digest(text).readUInt32BE(0) / 2 ** 32
}

/** 24 hexadecimal digits as in Hugging Face's `_id`. */
export function objectId(text: string): string {
  return digest(text).toString('hex').slice(0, 24)
}

/** The short form of a body that its ETag carries. */
export function fingerprint(text: string): string {
  return digest(text).toString('base64url')
}
