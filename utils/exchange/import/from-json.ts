import type { Told } from './found'
import { idsIn } from './ids-in'

/** Where programs write which paper an entry is, most telling first; PaperMemory's `id` is such as `Arxiv-2106.01234`. */
const TELLING = ['arxiv_id', 'arxivId', 'eprint', 'id', 'pdfLink', 'URL', 'url', 'link', 'DOI', 'doi', 'bibtex']
const DEEPEST = 4

/** Papers of a JSON file, such as PaperMemory's export: a list or a record of entries, or of ids. */
export function fromJson(value: unknown, depth = 0): Told[] {
  if (typeof value === 'string') return idsIn(value).map((id) => ({ id }))
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((each: unknown) => fromJson(each, depth + 1))
  const entry = value as Record<string, unknown>
  const title = typeof entry.title === 'string' ? entry.title : undefined
  const told = TELLING.flatMap((name) => (Object.hasOwn(entry, name) ? [entry[name]] : []))
  const [id] = told.flatMap((each) => (typeof each === 'string' ? idsIn(each) : []))
  if (id) return [{ id, ...(title && { title }) }]
  if (title) return [{ missed: title }]
  return Object.values(entry).flatMap((each) => fromJson(each, depth + 1))
}
