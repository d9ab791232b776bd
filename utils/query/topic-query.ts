import { type Parsed, parseQuery } from './parse'

/** What a topic asks for: its query and not what it excepts. Problems are those of the first part that has any. */
export function topicQuery({ query, but }: { query: string; but: string }): Parsed {
  const wanted = parseQuery(query, 'topic')
  if (!wanted.ok || !but.trim()) return wanted
  const excepted = parseQuery(but, 'topic')
  if (!excepted.ok) return excepted
  return { ok: true, query: { kind: 'and', parts: [wanted.query, { kind: 'not', part: excepted.query }] } }
}
