import { parseQuery, type Scope } from '@/utils/query/parse'
import type { Query } from '@/utils/query/query'

/** A query that must be right. */
export function query(text: string, scope?: Scope): Query {
  const parsed = parseQuery(text, scope)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems.map(({ kind }) => kind).join(', ')}`)
  return parsed.query
}
