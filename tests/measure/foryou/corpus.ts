import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { tidyText } from '../../../utils/papers/text.ts'
import type { PaperText } from '../../../utils/ranking/terms.ts'

/** A paper of the corpus. Nothing but its text and its upvotes may be known to what orders papers. */
export interface CorpusPaper extends PaperText {
  id: string
  /** The first feed day that listed it. */
  day: string
  upvotes: number
  /** What it is about, by names that a model gave it. Labels only. */
  labels: ReadonlySet<string>
}

interface Line {
  id: string
  title: string
  summary: string
  feedDates: string[]
  upvotes?: number
  ai_keywords?: string[]
}

/** The papers of the corpus, oldest first; undefined where the file is not there. */
export function readCorpus(file: URL): CorpusPaper[] | undefined {
  if (!existsSync(file)) return undefined
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n')
  return corpusOf(lines.map((line) => JSON.parse(line) as Line))
}

export function corpusOf(lines: Line[]): CorpusPaper[] {
  const full = fullNames(lines.flatMap(({ ai_keywords = [] }) => ai_keywords))
  const papers = lines.map(({ id, title, summary, feedDates, upvotes = 0, ai_keywords = [] }) => ({
    id,
    title: tidyText(title),
    abstract: tidyText(summary),
    day: [...feedDates].sort()[0] ?? '',
    upvotes,
    labels: new Set(ai_keywords.map((keyword) => full(fold(keyword))).filter(Boolean)),
  }))
  return papers.sort((a, b) => (a.day < b.day || (a.day === b.day && a.id < b.id) ? -1 : 1))
}

/** A keyword without case, hyphens, plural, and what it has in brackets. */
function fold(keyword: string): string {
  const words = keyword.toLowerCase().replace(/\s*\([^)]*\)/g, '')
  return words
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/([^s])s$/, '$1')
}

/** What an abbreviation stands for, as the keywords themselves say in brackets, at least twice and mostly so. */
function fullNames(keywords: string[]): (folded: string) => string {
  const said = new Map<string, Map<string, number>>()
  for (const keyword of keywords) {
    const [, name, short] = keyword.match(/^(.+?)\s*\(([^)]{2,12})\)$/) ?? []
    if (!name || !short || fold(name).length <= fold(short).length) continue
    const names = said.get(fold(short)) ?? new Map<string, number>()
    said.set(fold(short), names.set(fold(name), (names.get(fold(name)) ?? 0) + 1))
  }
  const full = new Map<string, string>()
  for (const [short, names] of said) {
    const total = [...names.values()].reduce((sum, count) => sum + count, 0)
    const [name, count] = [...names].reduce((most, each) => (each[1] > most[1] ? each : most))
    if (count >= 2 && count * 2 >= total) full.set(short, name)
  }
  return (folded) => full.get(folded) ?? folded
}
