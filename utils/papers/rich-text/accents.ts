import { named } from './named'

/** TeX's accents as Unicode's combining characters. */
export const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
}

/** Letters that TeX has commands for. */
export const LETTERS = named('ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ')

const MARK = String.raw`(?:\\([\`'^"~=.])|\\([uvHckrd])(?=[{\s]))`
const BASE = String.raw`(?:\{\s*(\\[ij]|[A-Za-z])\s*\}|\s?(\\[ij](?![A-Za-z])|[A-Za-z]))`
const ACCENTED = new RegExp(`${MARK}${BASE}`, 'y')
/** What programs write for a quotation mark inside quotation marks. */
const ESCAPED_QUOTES = /\\"[^"\\]{1,200}\\?"(?!\p{L})/uy
/** The same of an apostrophe: `model\'s`, `don\'t`. */
const APOSTROPHE = /\\'(?=(?:s|t|re|ve|ll|d|m)(?!\p{L}))/uy

/** What stands at a place of a text, and where it ends. */
export interface Found {
  text: string
  end: number
}

/** An accented letter written as TeX at a place: `\'e`, `\"{o}`, `\c{c}`, `\'\i`. Undefined where no such letter exists. */
export function accentAt(text: string, at: number): Found | undefined {
  const before = text[at - 1] ?? ''
  APOSTROPHE.lastIndex = at
  if (/\p{L}/u.test(before) && APOSTROPHE.test(text)) return { text: "'", end: at + 2 }
  ESCAPED_QUOTES.lastIndex = at
  if (!/\p{L}/u.test(before) && ESCAPED_QUOTES.test(text)) return undefined
  ACCENTED.lastIndex = at
  const match = ACCENTED.exec(text)
  if (!match) return undefined
  const [whole, sign, letter, braced, bare = ''] = match
  // A mark and a letter with a space between them are two things, unless the mark itself is a letter.
  if (sign && whole[2] === ' ') return undefined
  const base = (braced ?? bare.trim()).replace('\\', '')
  const composed = (base + (ACCENTS[sign ?? letter ?? ''] ?? '')).normalize('NFC')
  return composed.length === 1 ? { text: composed, end: at + whole.length } : undefined
}
