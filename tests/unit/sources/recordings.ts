import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const DATA = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

/** Bodies recorded upstream are not part of the project; tests read them where they are. */
export const recorded = existsSync(DATA)

/** One recorded answer of `/api/daily_papers`. */
export interface Capture {
  name: string
  /** The feed day asked for; absent on the newest papers across days. */
  day?: string
  capturedAt?: string
  body: RecordedItem[]
}

interface RecordedItem {
  title: string
  paper: { id: string; title: string; summary: string; authors: { name: string }[]; upvotes: number }
}

/** Every recorded answer, a day's in the order in which they were captured. */
export function captures(): Capture[] {
  return ['by-date', 'polls', 'latest'].flatMap((folder) =>
    files(`hf-daily/${folder}`).map((name) => {
      const [day, time] = name.match(/\d{4}-\d\d-\d\d(T\d{6}Z)?/g) ?? []
      return {
        name,
        ...(folder !== 'latest' && { day }),
        ...(folder === 'polls' && { capturedAt: time }),
        body: JSON.parse(readFileSync(`${DATA}hf-daily/${folder}/${name}`, 'utf8')),
      }
    }),
  )
}

export interface CorpusPaper {
  id: string
  title: string
  summary: string
}

/** The 12,313 papers that were ever recorded. */
export function corpus(): CorpusPaper[] {
  const lines = gunzipSync(readFileSync(`${DATA}corpus/papers.jsonl.gz`)).toString()
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function files(folder: string): string[] {
  return readdirSync(DATA + folder).sort()
}
