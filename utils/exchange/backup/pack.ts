import { gzip } from '@/utils/bytes'
import type { Backup } from './backup'

/** A backup as a file: JSON, compressed by gzip. */
export async function pack(backup: Backup): Promise<Blob> {
  return new Blob([await gzip(JSON.stringify(backup))], { type: 'application/gzip' })
}
