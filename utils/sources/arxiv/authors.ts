/**
 * The names in `Ada Example (MIT, Cambridge), Björn Beispiel`. Affiliations are left out, since the API's names come
 * without them and the same person should read the same from both.
 */
export function splitAuthors(creator: string): string[] {
  const names = withoutParentheses(creator) ?? creator
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Undefined when they do not match: what stands between them would be anybody's guess. */
function withoutParentheses(text: string): string | undefined {
  let depth = 0
  let outside = ''
  for (const part of text.split(/([()])/)) {
    if (part === '(') depth++
    else if (part === ')') depth--
    else if (depth === 0) outside += part
    if (depth < 0) return undefined
  }
  return depth === 0 ? outside : undefined
}
