import type { Inner } from './commands'
import { type Found, foundText } from './found'

/** A quotation that is longer is none. Characters. */
const LONGEST_QUOTATION = 2_000

const DASH = /^(---?)(?!-|>)/
const CLOSED = /[\p{L}\p{N}).,'’”\]%}]$/u
const OPENED = /^[\p{L}\p{N}("“‘[\\$`{]/u

/** A space that must not break. */
export function tieAt(text: string, at: number): Found | undefined {
  const around = text.slice(Math.max(0, at - 24), at + 1)
  const [before = '', after = ''] = [text[at - 1], text[at + 1]]
  const tied =
    (/[\p{L})\]}]/u.test(before) && /[\\(["“‘\p{L}]/u.test(after) && !/(?<![\p{L}\p{N}])\p{L}~$/u.test(around)) ||
    (/\d/.test(after) && /(?<![\p{L}\p{N}])\p{L}{2,}~$/u.test(around)) ||
    text.startsWith('http', at + 1)
  return tied ? foundText(' ', at + 1) : undefined
}

/** `--` and `---` between words, or with spaces on both sides; not an option's, an arrow's or a rule's. */
export function dashAt(text: string, at: number): Found | undefined {
  const [, dash] = (text[at - 1] !== '-' && text[at - 1] !== '<' && DASH.exec(text.slice(at, at + 4))) || []
  if (!dash) return undefined
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + dash.length, at + dash.length + 2)]
  const between = (CLOSED.test(before) && OPENED.test(after)) || (/\s$/.test(before) && /^\s/.test(after))
  return between ? foundText(dash === '--' ? '–' : '—', at + dash.length) : undefined
}

/** TeX's quotation marks: a pair of single ones near each other, double ones each by itself. */
export function quoteAt(text: string, at: number): Found | undefined {
  if (text.startsWith('``', at)) return foundText('“', at + 2)
  // The end of a quotation that was opened; two apostrophes may also be inches or an empty string.
  if (text.startsWith("''", at))
    return isOpen(text.slice(Math.max(0, at - LONGEST_QUOTATION), at)) ? foundText('”', at + 2) : undefined
  if (/[\p{L}\p{N}`]/u.test(text[at - 1] ?? '') || text[at] !== '`') return undefined
  const [whole, inside] = /^`([^`'\s](?:[^`'\n]{0,80}[^`'\s])?)'(?![\p{L}'])/u.exec(text.slice(at, at + 90)) ?? []
  return whole ? foundText(`‘${inside}’`, at + whole.length) : undefined
}

function isOpen(before: string): boolean {
  return (
    Math.max(before.lastIndexOf('“'), before.lastIndexOf('``')) >
    Math.max(before.lastIndexOf('”'), before.lastIndexOf("''"))
  )
}

/** `**…**`, which some write for bold; not a power between numbers. */
export function strongAt(text: string, at: number, inner: Inner): Found | undefined {
  if (/[\p{N})*]/u.test(text[at - 1] ?? '')) return undefined
  const [whole, inside = ''] = /^\*\*([^*\s](?:[^*]{0,150}[^*\s])?)\*\*(?!\*)/.exec(text.slice(at, at + 160)) ?? []
  return whole ? { pieces: [{ kind: 'strong', pieces: inner(inside) }], end: at + whole.length } : undefined
}
