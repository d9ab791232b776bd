import { webLink } from '../links'
import { groupAt } from './braces'
import type { Found } from './found'

const ADDRESS = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/iy
/** Ends a sentence or a bracket rather than an address. */
const TRAILING = /[.,;:!?'*~&$]+$/
/** What arXiv writes in place of an address, and says nothing. */
const PLACEHOLDER = /^this (?:https? )?URL$/i

/**
 * The web address at a place: without what only ends the sentence, and once where it stands twice, as in
 * `https://x/{https://x/}`. A label in such braces that says something else follows it in brackets.
 */
export function addressAt(text: string, at: number): Found | undefined {
  ADDRESS.lastIndex = at
  const [match] = ADDRESS.exec(text) ?? []
  if (!match) return undefined
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
  let text = address
  for (;;) {
    const before = text
    text = text.replace(TRAILING, '')
    for (const [open, close] of ['()', '[]']) {
      if (text.endsWith(close ?? '') && count(text, close) > count(text, open)) text = text.slice(0, -1)
    }
    if (text === before) return text
  }
}

function count(text: string, sign = ''): number {
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
