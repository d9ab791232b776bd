import type { Query, TextTerm } from '@/utils/query/query'

/** What reads back as one word, without quotation marks. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.+#_/-]*[\p{L}\p{N}\p{M}+#])?$/u

/** A query as text, in the one way that `parseQuery` gives it back. */
export function printQuery(query: Query): string {
  switch (query.kind) {
    case 'text':
      return `${query.in ? `${query.in}:` : ''}${printText(query)}`
    case 'code':
      return `code:${query.has ? 'yes' : 'no'}`
    case 'is':
      return `is:${query.state}`
    case 'upvotes':
      return `upvotes:${query.relation}${query.count}`
    case 'day':
      return `day:${query.relation === '=' ? '' : query.relation}${query.day}`
    case 'and':
      return query.parts.map((part) => (part.kind === 'or' ? grouped(part) : printQuery(part))).join(' ')
    case 'or':
      return query.parts.map(printQuery).join(' OR ')
    case 'not': {
      const { part } = query
      return `-${part.kind === 'and' || part.kind === 'or' ? grouped(part) : printQuery(part)}`
    }
  }
}

function grouped(query: Query): string {
  return `(${printQuery(query)})`
}

function printText({ text, prefix }: TextTerm): string {
  const whole = prefix ? `${text}*` : text
  return BARE.test(text) && !/^(?:AND|OR|NOT)$/.test(text) ? whole : `"${whole}"`
}
