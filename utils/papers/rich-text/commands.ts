import { webLink } from '../links'
import { accentAt, LETTERS } from './accents'
import { groupAt } from './braces'
import { type Found, foundText } from './found'
import type { Piece, Style } from './pieces'
import { SYMBOLS, WORDS } from './symbols'

/** Reads a part of a text by itself. */
export type Inner = (text: string) => Piece[]

/** Commands that set off their argument; `textbf{…}` is among the texts that lost their backslashes. */
const STYLES = new Map<string, Style | undefined>(
  Object.entries({
    emph: 'em',
    textit: 'em',
    textsl: 'em',
    underline: 'em',
    uline: 'em',
    mathcal: 'em',
    mathit: 'em',
    textbf: 'strong',
    mathbf: 'strong',
    mathbb: 'strong',
    textsc: 'caps',
    texttt: 'code',
    textsuperscript: 'sup',
    textsubscript: 'sub',
    text: undefined,
    textrm: undefined,
    textsf: undefined,
    textnormal: undefined,
    mathrm: undefined,
    mathsf: undefined,
    mbox: undefined,
  } as const),
)
const SWITCHES = new Map<string, Style>(
  Object.entries({ em: 'em', it: 'em', sl: 'em', bf: 'strong', sc: 'caps', tt: 'code' } as const),
)

/** What a backslash begins at a place of a text; undefined where it is no command that is known. */
export function commandAt(text: string, at: number, inner: Inner): Found | undefined {
  const accent = accentAt(text, at)
  if (accent) return foundText(accent.text, accent.end)
  const [whole, name] = /^\\([A-Za-z]+)/.exec(text.slice(at, at + 40)) ?? []
  if (!whole || !name) return signAt(text, at)
  const end = at + whole.length
  return styledAt(text, end, name, inner) ?? linkAt(text, end, name, inner) ?? characterAt(text, end, name)
}

/** The argument of a command or of what is left of one, set off as its name says. `end`: where the name ends. */
export function styledAt(text: string, end: number, name: string, inner: Inner): Found | undefined {
  const group = STYLES.has(name) ? groupAt(text, end) : undefined
  if (!group) return undefined
  const [style, pieces] = [STYLES.get(name), inner(group.inside)]
  return { pieces: style ? [{ kind: style, pieces }] : pieces, end: group.end }
}

/** Signs that TeX sets closer when they stand in braces, as in `10{,}000`; `{sim}` lost its backslash. */
const BRACED_SIGNS = new Map([...',=+<>-'].map((sign) => [sign, sign] as const).concat([['sim', '~']]))

/** `{\em …}` and the like, and braces about a single letter or sign. */
export function bracesAt(text: string, at: number, inner: Inner): Found | undefined {
  const group = groupAt(text, at)
  const [whole, name = ''] = /^\s*\\([A-Za-z]+)(?![A-Za-z])\s*/.exec(group?.inside ?? '') ?? []
  const style = SWITCHES.get(name)
  if (!group) return undefined
  if (whole && style)
    return { pieces: [{ kind: style, pieces: inner(group.inside.slice(whole.length)) }], end: group.end }
  const sign = BRACED_SIGNS.get(group.inside)
  if (sign) return foundText(sign, group.end)
  const command = group.inside.startsWith('\\') ? commandAt(group.inside, 0, inner) : undefined
  return command?.end === group.inside.length ? { pieces: command.pieces, end: group.end } : undefined
}

function linkAt(text: string, end: number, name: string, inner: Inner): Found | undefined {
  const group = name === 'url' || name === 'href' ? groupAt(text, end) : undefined
  const address = group?.inside.trim().replace(/\\([#%&_])/g, '$1')
  const url = webLink(address)
  if (!group || !address || !url || /\s/.test(address)) return undefined
  const link: Piece = { kind: 'link', url, text: address }
  if (name === 'url') return { pieces: [link], end: group.end }
  const label = groupAt(text, group.end)
  // Where a link leads is always to be seen: its words stand beside it, not on it.
  if (!label) return undefined
  if (label.inside.trim() === address) return { pieces: [link], end: label.end }
  return {
    pieces: [...inner(label.inside), { kind: 'text', text: ' (' }, link, { kind: 'text', text: ')' }],
    end: label.end,
  }
}

function characterAt(text: string, end: number, name: string): Found | undefined {
  const empty = text.startsWith('{}', end) ? 2 : 0
  const letter = LETTERS.get(name)
  // TeX takes the space after a command for the command's end.
  if (letter) return foundText(letter, end + (empty || (/^ \p{Ll}/u.test(text.slice(end, end + 3)) ? 1 : 0)))
  const word = WORDS.get(name)
  if (word) return foundText(word, end + (empty || (word.endsWith('.') && text[end] === '.' ? 1 : 0)))
  const symbol = SYMBOLS.get(name)
  const dash = symbol && name.endsWith('dash') && text[end] === ' ' ? 1 : 0
  return symbol ? foundText(symbol, end + (empty || dash)) : undefined
}

const SIGNS = new Map(Object.entries({ ',': '\u202f', ';': ' ', ':': ' ', '!': '', ' ': ' ', '-': '' }))

/** An escaped sign stands for itself; some are about space. */
function signAt(text: string, at: number): Found | undefined {
  const sign = text[at + 1] ?? ''
  if (/[%&#_{}$]/.test(sign)) return foundText(sign, at + 2)
  if (sign === '~' && /\d/.test(text[at + 2] ?? '')) return foundText('~', at + 2)
  const space = SIGNS.get(sign)
  if (space === undefined) return undefined
  const apart = /\s/.test((text[at - 1] ?? ' ') + (text[at + 2] ?? ' '))
  return foundText(apart ? '' : space, at + 2)
}
