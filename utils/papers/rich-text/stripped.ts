import { type Inner, styledAt } from './commands'
import { type Found, foundText } from './found'
import { STRIPPED, SYMBOLS } from './symbols'

const STYLED = '(?:text(?:bf|it|sc|tt|rm)?|emph|math(?:cal|bb|bf|rm|it))'
/** Where a command may begin that lost its backslash. */
export const STRIPPED_START = String.raw`\b${STYLED}(?=\{)|\b(?:${STRIPPED})(?=[_^])|(?<=\d)times|\b(?:[lgn]eq|(?:right|left)arrow|sim\d)`

const COMMAND = new RegExp(`${STYLED}(?=\\{)`, 'y')
const GREEK = new RegExp(`(?:${STRIPPED})(?=[_^])`, 'y')
/** Multiplication after a number, relations, arrows. */
const WORD = /(times|[lgn]eq|(?:right|left)arrow)(?![A-Za-z])/y
/** About so many: not `sim2real`, which is a word. */
const ABOUT = /sim(?=\d[\d.,]*(?:[%xkKMBT]|times)?(?![\w-]))/y

/** A command without its backslash, which Hugging Face's texts have many of, where it can be nothing else. */
export function strippedAt(text: string, at: number, inner: Inner): Found | undefined {
  const styled = matchAt(COMMAND, text, at)
  if (styled) return styledAt(text, at + styled.length, styled, inner)
  const greek = matchAt(GREEK, text, at)
  if (greek) return foundText(SYMBOLS.get(greek) ?? greek, at + greek.length)
  const about = matchAt(ABOUT, text, at)
  if (about) return foundText('~', at + about.length)
  const word = matchAt(WORD, text, at)
  return word && isAlone(text, at, word) ? foundText(SYMBOLS.get(word) ?? word, at + word.length) : undefined
}

function isAlone(text: string, at: number, word: string): boolean {
  return word === 'times' ? /\d/.test(text[at - 1] ?? '') : !/[\w\\-]/.test(text[at - 1] ?? '')
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
