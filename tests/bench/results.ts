import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../run/tool.ts'
import type { Contender } from './browser.ts'
import type { Deeds, Unchanged } from './deeds.ts'
import type { Opening } from './opening.ts'
import type { Polling } from './polling.ts'
import type { Scrolling } from './scrolling.ts'
import { type Spread, spread } from './stats.ts'
import type { Ingesting } from './writing.ts'

export type Summary = Record<Contender, Record<keyof Opening, Spread>>

export interface Results {
  /** For each number of stored papers: worker asleep, processor four times slower, worker awake, and during a poll. */
  rows: { size: number; idle: Summary; slow: Summary; awake: Summary; polling: Polling }[]
  ingest: Ingesting[]
  deeds: Deeds
  unchanged: Unchanged
  waking: { asleep: Spread; awake: Spread }
  scrolling: Scrolling
  /** Script and style of the popup's first paint, gzip. */
  bytes: Record<Contender, number>
}

export function summarize(openings: Record<string, Opening[]>): Summary {
  const keys = ['paper', 'idle', 'heap', 'elements'] as const
  const summaries = Object.entries(openings).map(([contender, all]) => [
    contender,
    Object.fromEntries(keys.map((key) => [key, spread(all.map((each) => each[key]))])),
  ])
  return Object.fromEntries(summaries) as Summary
}

/** What the popup's page names, with what that imports. */
export function firstPaintBytes(): number {
  const build = join(ROOT, '.output/chrome')
  const html = readFileSync(join(build, 'popup.html'), 'utf8')
  const files = new Set(
    [...html.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/g)].map(([, path]) => path ?? ''),
  )
  let bytes = 0
  for (const path of files) {
    const text = readFileSync(join(build, path), 'utf8')
    bytes += gzipSync(text, { level: 9 }).length
    if (path.endsWith('.js'))
      for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) files.add(`chunks/${name}`)
  }
  return bytes
}
