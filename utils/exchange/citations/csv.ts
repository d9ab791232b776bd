import { paperLink } from '@/utils/papers/links'
import type { Paper } from '@/utils/papers/paper'
import { publishedIn } from '@/utils/papers/published-in'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Kept } from '../kept'
import { arxivDoi } from './csl-item'

/** The columns, by names that stay the same in every language, so that programs can rely on them. */
const COLUMNS: [name: string, value: (kept: Kept, paper: Paper) => string | number | undefined][] = [
  ['arxiv_id', (_, { id }) => id],
  ['title', (_, { title }) => plainText(title)],
  ['authors', (_, { authors }) => authors.join('; ')],
  ['published', (_, { publishedOn }) => publishedOn],
  ['categories', (_, { categories }) => categories?.join('; ')],
  ['organization', (_, { organization }) => organization],
  ['upvotes', (_, { upvotes }) => upvotes],
  ['lists', ({ lists }) => lists.join('; ')],
  ['saved', ({ savedAt }) => new Date(savedAt).toISOString()],
  ['note', ({ note }) => note],
  ['url', (_, { id }) => paperLink(id, 'arxiv')],
  ['doi', (_, { id }) => arxivDoi(id)],
  ['published_version', (_, paper) => publishedIn(paper)],
  ['code', (_, { code }) => code?.url],
  ['abstract', (_, { abstract }) => plainText(abstract)],
]

/** Papers as a table (RFC 4180), a line a paper below the names of the columns. */
export function csv(kept: Kept[]): string {
  const rows = kept.map((each) => COLUMNS.map(([, value]) => cell(value(each, each.paper) ?? '')))
  return [COLUMNS.map(([name]) => name), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** What spreadsheets would run as a formula, after white space too, is marked as text by an apostrophe: titles come from elsewhere. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
