import type { Backup } from './backup'

/** A backup as a file: JSON, compressed by gzip. */
export async function pack(backup: Backup): Promise<Blob> {
  const text = new Blob([JSON.stringify(backup)])
  const packed = await new Response(text.stream().pipeThrough(new CompressionStream('gzip'))).blob()
  return new Blob([packed], { type: 'application/gzip' })
}
