import { addressAt } from './address'
import { bracesAt, commandAt, type Inner } from './commands'
import { formulaAt } from './formula'
import { type Found, foundText } from './found'
import { dashAt, quoteAt, strongAt, tieAt } from './marks'
import { mayBeRich } from './may-be-rich'
import type { Piece } from './pieces'
import { scriptAt } from './script-at'
import { STRIPPED_START, strippedAt } from './stripped'

type Rule = (text: string, at: number, inner: Inner) => Found | undefined

/** By the character that something begins with, what it may be. */
const RULES = new Map<string, Rule[]>(
  Object.entries({
    '\\': [formulaRule, commandAt],
    $: [formulaRule],
    '{': [bracesAt],
    '^': [scriptAt],
    _: [scriptAt],
    '~': [tieAt],
    '-': [dashAt],
    '`': [quoteAt],
    "'": [quoteAt],
    '*': [strongAt],
    h: [addressAt],
    H: [addressAt],
  }),
)
const START = new RegExp(String.raw`[\\$^_{~\`'*]|--|https?:\/\/|${STRIPPED_START}`, 'gi')
/** Deeper is nobody's emphasis within emphasis. */
const DEEPEST = 6

/**
 * A plain text with TeX in it, as far as it plainly is TeX: formulas, accents, emphasis, addresses, quotation marks. What
 * is not known, or might be meant as it stands, stays as it stands. Angle brackets are characters.
 */
export function richText(text: string, depth = 0): Piece[] {
  if (depth > DEEPEST || !(mayBeRich(text) || /https?:/i.test(text))) return text ? [{ kind: 'text', text }] : []
  const pieces: Piece[] = []
  let done = 0
  START.lastIndex = 0
  const inner: Inner = (part) => richText(part, depth + 1)
  for (let at = startFrom(text, 0); at !== undefined; ) {
    const found = read(text, at, inner)
    if (!found) at = startFrom(text, at + 1)
    else {
      add(pieces, { kind: 'text', text: text.slice(done, at) }, ...found.pieces)
      done = found.end
      at = startFrom(text, done)
    }
  }
  add(pieces, { kind: 'text', text: text.slice(done) })
  return pieces
}

function startFrom(text: string, from: number): number | undefined {
  START.lastIndex = from
  return START.exec(text)?.index
}

function read(text: string, at: number, inner: Inner): Found | undefined {
  for (const rule of RULES.get(text[at] ?? '') ?? []) {
    const found = rule(text, at, inner)
    if (found) return found
  }
  return strippedAt(text, at, inner)
}

function formulaRule(text: string, at: number): Found | undefined {
  const formula = formulaAt(text, at)
  if (!formula) return undefined
  const { tex, display, end } = formula
  // A number in dollars is a number.
  return /^[\d.,]+$/.test(tex) ? foundText(tex, end) : { pieces: [{ kind: 'math', tex, display }], end }
}

/** Adds pieces, and joins text to text. */
function add(pieces: Piece[], ...more: Piece[]): void {
  for (const piece of more) {
    const last = pieces.at(-1)
    if (piece.kind !== 'text') pieces.push(piece)
    else if (last?.kind === 'text') last.text += piece.text
    else if (piece.text) pieces.push({ ...piece })
  }
}
