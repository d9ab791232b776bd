/** A formula at a place of a text, and where it ends. */
export interface FoundFormula {
  tex: string
  display: boolean
  end: number
}

/** Longer ones are no formulas in a line of text, but dollars far apart. Characters. */
const LONGEST = 400

const DELIMITERS: [open: string, close: string, display: boolean][] = [
  ['$$', '$$', true],
  ['$', '$', false],
  ['\\(', '\\)', false],
  ['\\[', '\\]', true],
]

/** Two words in a row, or a word after a comma: what stands between two prices, and in no formula. */
const PROSE = /\p{L}{2,}[ ,.;:]+\p{L}{2,}|[,.;:] \p{L}{3,}|\p{L}{2,}, /u
/** What may be words in a formula. */
const NAMED =
  /\\(?:text|textrm|textit|textbf|textsc|mathrm|mathsf|mathit|mathbf|operatorname|mbox)\*?\{[^{}]*\}|\\[A-Za-z]+/g

/** The formula that begins at a place: `$…$`, `$$…$$`, `\(…\)` or `\[…\]`. Undefined where none plainly does, as with prices. */
export function formulaAt(text: string, at: number): FoundFormula | undefined {
  for (const [open, close, display] of DELIMITERS) {
    if (!text.startsWith(open, at)) continue
    const end = closing(text, at + open.length, close)
    if (end === undefined) continue
    const tex = text.slice(at + open.length, end)
    if (open !== '$' || isFormula(tex, text[end + 1])) return { tex: tex.trim(), display, end: end + close.length }
  }
  return undefined
}

function closing(text: string, from: number, close: string): number | undefined {
  for (let at = from; at < text.length && at - from < LONGEST; at++) {
    if (text.startsWith(close, at)) return at > from ? at : undefined
    if (text[at] === '\\') at++
  }
  return undefined
}

function isFormula(tex: string, after = ''): boolean {
  return /^\S(?:.*\S)?$/.test(tex) && !/\d/.test(after) && !PROSE.test(tex.replace(NAMED, ' '))
}
