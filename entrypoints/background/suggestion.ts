import type { StoredPaper } from '@/utils/library/records'
import { highlights, type Range } from '@/utils/query/highlights'
import type { Query } from '@/utils/query/query'

/** Whether the address bar reads markup in descriptions; it is XML then, and refused as a whole where it is none. */
export type Markup = boolean

/** A line of the address bar's list: the paper's title with what was typed marked in it, and its first author. */
export function suggestion({ id, title, authors }: StoredPaper, query: Query | undefined, markup: Markup) {
  const pieces = cut(title, query ? highlights(query, title, 'title') : [])
  const name = pieces.map(({ text, hit }) =>
    markup && hit ? `<match>${escaped(text)}</match>` : plainIn(text, markup),
  )
  const [author] = authors
  const by = author ? ` — ${plainIn(author, markup)}` : ''
  return { content: `arXiv:${id}`, description: name.join('') + (markup && by ? `<dim>${by}</dim>` : by) }
}

/** A text in pieces, and which of them were looked for. */
function cut(text: string, ranges: Range[]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = []
  let at = 0
  for (const { start, end } of ranges) {
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true })
    at = end
  }
  return [...pieces, { text: text.slice(at), hit: false }].filter((piece) => piece.text)
}

/** A text for a description. */
export function plainIn(text: string, markup: Markup): string {
  return markup ? escaped(text) : text
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function escaped(text: string): string {
  // What XML has no way to hold, halves of a pair among it.
  const legal = text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
  return legal.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
