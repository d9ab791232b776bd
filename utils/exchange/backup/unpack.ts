import { BackupProblem } from './problem'

export interface Limits {
  /** Bytes of the file itself. */
  packed: number
  /** Bytes of what is in it: a few kilobytes can hold gigabytes. */
  unpacked: number
}

const MB = 1024 * 1024
/** Ten thousand saved papers and a hundred thousand read marks take some 35 MB, and 8 MB packed. */
export const LIMITS: Limits = { packed: 64 * MB, unpacked: 128 * MB }

/**
 * The text of a file that may be compressed by gzip. It is counted while it streams, so that no file takes more memory
 * than the limit. Throws a BackupProblem: `too_large`, or `damaged` where it breaks off or is no text.
 */
export async function unpack(file: Blob, limits: Limits = LIMITS): Promise<string> {
  if (file.size > limits.packed) throw new BackupProblem('too_large')
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isGzip = first === 0x1f && second === 0x8b
  const bytes = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  const reader = bytes.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: string[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      size += value.byteLength
      if (size > limits.unpacked) throw new BackupProblem('too_large')
      parts.push(decoder.decode(value, { stream: true }))
    }
    parts.push(decoder.decode())
  } catch (error) {
    await reader.cancel().catch(() => {})
    throw error instanceof BackupProblem ? error : new BackupProblem('damaged', undefined, error)
  }
  return parts.join('')
}
