import { webLink } from '../links'
import { groupAt } from './braces'
import type { Found } from './found'

const ADDRESS = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/i
/** Longer is no address that anybody wrote into an abstract. Characters. */
const LONGEST = 2_000
/** Ends a sentence or a bracket rather than an address. */
const TRAILING = /[.,;:!?'*~&$]/
/** What arXiv writes in place of an address, and says nothing. */
const PLACEHOLDER = /^this (?:https? )?URL$/i

/**
 * The web address at a place: without what only ends the sentence, and once where it stands twice, as in
 * `https://x/{https://x/}`. A label in such braces that says something else follows it in brackets.
 */
export function addressAt(text: string, at: number): Found | undefined {
  const [match] = ADDRESS.exec(text.slice(at, at + LONGEST)) ?? []
  if (!match || match.length === LONGEST) return undefined
  const group = groupAt(text, at + match.length)
  const address = group ? match : trimmed(match)
  const url = webLink(address)
  if (!url) return undefined
  const link = { kind: 'link' as const, url, text: address }
  if (!group) return { pieces: [link], end: at + address.length }
  const label = innermost(group.inside.trim())
  const said = PLACEHOLDER.test(label) || bare(label) === bare(address)
  return { pieces: [link, ...(said ? [] : [{ kind: 'text' as const, text: ` (${label})` }])], end: group.end }
}

function trimmed(address: string): string {
  /** Brackets that close more than was opened, by what closes. */
  const surplus = new Map([
    [')', count(address, ')') - count(address, '(')],
    [']', count(address, ']') - count(address, '[')],
  ])
  let end = address.length
  for (; end > 0; end--) {
    const sign = address[end - 1] ?? ''
    const left = surplus.get(sign) ?? 0
    if (left > 0) surplus.set(sign, left - 1)
    else if (!TRAILING.test(sign)) break
  }
  return address.slice(0, end)
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}

/** `blue{https://x}` says what is inside, in blue. */
function innermost(label: string): string {
  return label.replace(/^\w*\{(.*)\}$/, '$1')
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase()
}
