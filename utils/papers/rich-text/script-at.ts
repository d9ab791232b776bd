import { groupAt } from './braces'
import type { Inner } from './commands'
import { type Found, foundText } from './found'
import { STRIPPED } from './symbols'

/** What can carry a script. */
const CARRIER = /[\p{L}\p{N})\]}|’'”]$/u
/** A raised part without braces: a number, or one letter or sign that stands alone. */
const RAISED = /^\^(\d+(?!\d*\.\d)|[A-Za-z+*](?![A-Za-z\d]))/
/** A lowered one only under a letter that stands alone: names of files and variables have underscores too. */
const LOWERED = /^_(\d\.\d+|[A-Za-z\d])(?![\p{L}\p{N}_]|\.\d)/u
const ALONE = new RegExp(String.raw`(?:^|[^\p{L}\p{N}_/\\.-])(?:\p{L}|${STRIPPED})$`, 'u')

/** `^…` or `_…` at a place, with or without braces, where it plainly is a script. */
export function scriptAt(text: string, at: number, inner: Inner): Found | undefined {
  const style = text[at] === '^' ? 'sup' : 'sub'
  const before = text.slice(Math.max(0, at - 12), at)
  if (!CARRIER.test(before)) return undefined
  const circle = /^\^(?:\{\\?circ\}|\\?circ(?![A-Za-z]))/.exec(text.slice(at, at + 9))
  if (circle) return foundText('°', at + circle[0].length)
  const group = groupAt(text, at + 1)
  if (group) {
    const short = group.inside.trim() !== '' && group.inside.length <= 40
    return short ? { pieces: [{ kind: style, pieces: inner(group.inside) }], end: group.end } : undefined
  }
  const rest = text.slice(at, at + 24)
  const [whole, inside = ''] = (style === 'sup' ? RAISED : ALONE.test(before) ? LOWERED : /$^/).exec(rest) ?? []
  return whole
    ? { pieces: [{ kind: style, pieces: [{ kind: 'text', text: inside }] }], end: at + whole.length }
    : undefined
}
