import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory, small enough to be filled. */
export interface SmallDisk {
  /** Where it is. */
  path: string
  /** Takes every byte that is left. */
  fill(): void
  /** Gives them back. */
  empty(): void
  remove(): void
}

/** Room for a browser's profile, with a good deal to spare. */
const SIZE = '256m'
const BIG_BYTES = 1024 * 1024
const SMALL_BYTES = 4096

/** A small disk, or why there cannot be one: only Linux's root may mount, and not in every container. */
export function mountSmallDisk(): SmallDisk | { refusal: string } {
  if (process.platform !== 'linux') return { refusal: 'a small disk can only be mounted on Linux' }
  const path = mkdtempSync(join(tmpdir(), 'offprint-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', path], { stdio: 'pipe' })
  } catch (error) {
    rmdirSync(path)
    return { refusal: `no small disk can be mounted here: ${error instanceof Error ? error.message.trim() : error}` }
  }
  const ballast = join(path, 'ballast')

  return {
    path,
    fill() {
      const file = openSync(ballast, 'a')
      for (const bytes of [BIG_BYTES, SMALL_BYTES]) writeUntilFull(file, Buffer.alloc(bytes))
      closeSync(file)
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      // Lazily: a process of the browser may end a moment after the browser.
      execFileSync('umount', ['--lazy', path])
      rmdirSync(path)
    },
  }
}

function writeUntilFull(file: number, chunk: Buffer): void {
  try {
    for (;;) writeSync(file, chunk)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}
