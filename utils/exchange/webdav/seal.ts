import type { Bytes } from '@/utils/bytes'
import { DavProblem } from './problem'

/** What a sealed file begins with: a name, and a version of the sealing. */
const HEAD = new TextEncoder().encode('OFFPRINT1')
const SALT_BYTES = 16
const IV_BYTES = 12
/** As OWASP advises for PBKDF2 with SHA-256 (2023). */
const ROUNDS = 600_000

/**
 * Encrypts bytes with a key that is made of a passphrase (PBKDF2 with SHA-256, AES-256 in GCM), salted anew each time. Whoever
 * has the file and not the passphrase learns how long it is, and nothing else.
 */
export async function seal(bytes: Bytes, passphrase: string, rounds = ROUNDS): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const key = await keyOf(passphrase, salt, rounds)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: HEAD }, key, bytes)
  return joined(HEAD, salt, iv, new Uint8Array(sealed))
}

/** The bytes that were sealed. Throws DavProblem `passphrase` where it is another, or anything was changed. */
export async function unseal(file: Bytes, passphrase: string, rounds = ROUNDS): Promise<Bytes> {
  const [salt, iv] = [HEAD.length, HEAD.length + SALT_BYTES]
  const body = iv + IV_BYTES
  const key = await keyOf(passphrase, file.slice(salt, iv), rounds)
  try {
    const given = { name: 'AES-GCM', iv: file.slice(iv, body), additionalData: HEAD }
    return new Uint8Array(await crypto.subtle.decrypt(given, key, file.slice(body)))
  } catch (error) {
    throw new DavProblem('passphrase', undefined, error)
  }
}

export function isSealed(file: Uint8Array): boolean {
  return HEAD.every((byte, at) => file[at] === byte)
}

async function keyOf(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // The same letters may be typed as other characters on another machine.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function joined(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
