/** A person's name in the parts that bibliographies order and shorten, or a name that is one whole. */
export type Name = { family: string; given: string; suffix?: string } | { literal: string }

/** What stands before a family name and belongs to it. */
const PARTICLES = new Set(
  'af al av bin da de del della den der di dos du el ibn la le ten ter van vom von zu zum zur'.split(' '),
)
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/
/** Words that tell of a group, which has no family name. */
const GROUP =
  /\b(?:and|et al|teams?|groups?|collaborations?|consortium|labs?|laboratory|ai|research|project|institute|university|contributors|authors)\b/i

/** The parts of a name as arXiv and Hugging Face write it: the given names first. */
export function nameParts(text: string): Name {
  const literal = text.replace(/\s+/g, ' ').trim()
  const words = literal.replace(/,(?= (?:[JS]r\.?|I{2,3}|IV)$)/, '').split(' ')
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined
  if (words.length < 2 || words.some((word) => word.includes(',')) || GROUP.test(literal)) return { literal }
  let first = words.length - 1
  while (first > 1 && PARTICLES.has(words[first - 1] ?? '')) first--
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' '), ...(suffix && { suffix }) }
}

/** As lists and indexes write it: the family name first. */
export function familyFirst(name: Name): string {
  return 'literal' in name ? name.literal : [name.family, name.given, name.suffix].filter(Boolean).join(', ')
}
