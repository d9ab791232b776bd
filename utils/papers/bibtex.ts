import { ascii } from './ascii'
import type { Paper } from './paper'
import { publishedIn } from './published-in'
import { ACCENTS, LETTERS } from './rich-text/accents'
import { plainText } from './rich-text/plain-text'

/** Words that say nothing of a title. */
const EMPTY = new Set(
  'a an the on of in for to and or with from by at is are be can do does how what when why'.split(' '),
)

/** Signs that TeX would take for commands. BibTeX counts braces, escaped or not. */
const ESCAPES = new Map(
  Object.entries({
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '%': '\\%',
    '&': '\\&',
    $: '\\$',
    '#': '\\#',
    _: '\\_',
  }),
)

const ACCENT_COMMANDS = inverted(Object.entries(ACCENTS))
const LETTER_COMMANDS = inverted([...LETTERS])

/** Numbers that plain text raises or lowers; few of TeX's fonts have them. */
const RAISED = /[²³¹⁰-⁹⁺⁻]/u
const LOWERED = /[₀-₉₊₋]/u

type Cited = Pick<Paper, 'id' | 'title' | 'authors' | 'publishedOn' | 'categories' | 'published'>

interface Options {
  /** Default: the paper's own. */
  key?: string | undefined
  /** Fields beside those that say which paper it is, as plain text; without a value they are left out. */
  more?: [name: string, value: string | undefined][]
}

/**
 * A paper as a BibTeX entry: the preprint, and in a note the published version, where one is known. Latin accents are
 * written as TeX, other scripts as they are.
 */
export function bibtex(paper: Cited, { key = citationKey(paper), more = [] }: Options = {}): string {
  const { id, authors, publishedOn, categories } = paper
  const fields: [name: string, value: string | undefined][] = [
    // Twice in braces: styles must not take the capitals from names.
    ['title', `{${texed(plainText(paper.title))}}`],
    ['author', authors.length > 0 ? authors.map(author).join(' and ') : undefined],
    ['year', publishedOn.slice(0, 4)],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', maybeTexed(categories?.[0])],
    ['url', `https://arxiv.org/abs/${id}`],
    ['note', maybeTexed(publishedIn(paper))],
    ...more.map(([name, value]): [string, string | undefined] => [name, maybeTexed(value)]),
  ]
  const lines = fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : []))
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`
}

/** `lastname2026firstword`, the same for a paper every time. */
export function citationKey({ id, title, authors, publishedOn }: Cited): string {
  const [name = ''] = authors
  const last = letters(name.replace(/,.*/, '').trim().split(/\s+/).at(-1) ?? '')
  const words = plainText(title)
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(letters)
  const word = words.find((each) => each.length > 1 && !EMPTY.has(each)) ?? ''
  return `${last || 'arxiv'}${publishedOn.slice(0, 4)}${word || id.replace(/\W/g, '')}`
}

function letters(text: string): string {
  return ascii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

const maybeTexed = (text: string | undefined) => text && texed(text)

/** BibTeX parts authors at "and" and names at commas: a name that has them is one in braces. */
function author(name: string): string {
  return /\band\b|,/i.test(name) ? `{${texed(name)}}` : texed(name)
}

/** In one line: nothing but an entry may begin one with `@`. */
function texed(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return Array.from(line.normalize('NFC'), texedSign).join('')
}

function texedSign(sign: string): string {
  const escaped = ESCAPES.get(sign)
  if (escaped) return escaped
  if (RAISED.test(sign)) return `\\textsuperscript{${sign.normalize('NFKD')}}`
  if (LOWERED.test(sign)) return `\\textsubscript{${sign.normalize('NFKD')}}`
  const letter = LETTER_COMMANDS.get(sign)
  if (letter) return `{\\${letter}}`
  const [base = '', accent = '', ...rest] = sign.normalize('NFD')
  const command = ACCENT_COMMANDS.get(accent)
  return command && rest.length === 0 && /[A-Za-z]/.test(base) ? `{\\${command}{${base}}}` : sign
}

function inverted(pairs: [string, string][]): Map<string, string> {
  return new Map(pairs.map(([command, sign]) => [sign, command]))
}
