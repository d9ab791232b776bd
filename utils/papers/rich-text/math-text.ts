import { groupAt } from './braces'
import { plainScript } from './scripts'
import { SYMBOLS } from './symbols'

/** Commands about size and space, which plain text has none of. */
const SILENT =
  /\\(?:left|right|[bB]igg?[lrm]?|limits|nolimits|displaystyle|textstyle|quad|qquad)(?![A-Za-z])\s?|\\[!,:;> ]/g
/** Commands that only say how what follows looks. */
const LOOKS =
  /\\(?:(?:math|text|bold|mbox)[a-z]*|operatorname|bm|pmb)\*?(?=\s?\{)|\\(?:(?:wide)?(?:hat|tilde|bar)|overline|underline|vec|d?dot|rm|bf|cal|it)(?![A-Za-z])\s?/g
const FUNCTIONS = /^(?:log|ln|exp|max|min|arg|argmax|argmin|sup|inf|lim|sin|cos|tan|tanh|det|Pr|poly|gcd|mod|dim|ker)$/
/** Deeper is no formula that anybody reads. */
const DEEPEST = 8

interface Said {
  said: string
  end: number
}

/** A formula in plain characters, as near to what is meant as these allow: for names, and until it is drawn. */
export function mathText(tex: string): string {
  return say(tex.replace(SILENT, ' ').replace(LOOKS, ''), 0).replace(/\s+/g, ' ').trim()
}

function say(tex: string, depth: number): string {
  if (depth > DEEPEST) return tex
  let text = ''
  for (let at = 0; at < tex.length; ) {
    const { said, end } = sayAt(tex, at, depth)
    text += said
    at = end
  }
  return text
}

function sayAt(tex: string, at: number, depth: number): Said {
  const sign = tex[at] ?? ''
  if (sign === '\\') return sayCommand(tex, at, depth)
  if (sign === '^' || sign === '_') {
    const { inside, end } = argumentAt(tex, at + 1)
    const said = say(inside, depth + 1).trim()
    return { said: said ? plainScript(said, sign === '^' ? 'sup' : 'sub') : sign, end }
  }
  const group = groupAt(tex, at)
  return group ? { said: say(group.inside, depth + 1), end: group.end } : { said: sign, end: at + 1 }
}

function sayCommand(tex: string, at: number, depth: number): Said {
  const [whole = '\\', name = '', sign] = /^\\(?:([A-Za-z]+)\s?|(.)?)/.exec(tex.slice(at, at + 40)) ?? []
  const end = at + whole.length
  if (/^[dt]?frac$/.test(name)) {
    const over = groupAt(tex, end)
    const under = over && groupAt(tex, over.end)
    if (!under) return { said: whole, end }
    const [top, bottom] = [over, under].map(({ inside }) => fenced(say(inside, depth + 1)))
    return { said: `${top}/${bottom}`, end: under.end }
  }
  if (name === 'sqrt') {
    const group = groupAt(tex, end)
    return group ? { said: `√${fenced(say(group.inside, depth + 1))}`, end: group.end } : { said: '√', end }
  }
  if (FUNCTIONS.test(name)) return { said: `${name} `, end }
  return { said: sign ?? SYMBOLS.get(name) ?? whole, end }
}

/** What a script takes: a group, a command, or one character. */
function argumentAt(tex: string, at: number): { inside: string; end: number } {
  const inside = /^\\[A-Za-z]+|^\\?[^{}]/u.exec(tex.slice(at, at + 40))?.[0] ?? ''
  return groupAt(tex, at) ?? { inside, end: at + inside.length }
}

function fenced(text: string): string {
  return /^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`
}
