/** Groups longer than this are no markup of a title or an abstract. Characters. */
const LONGEST = 600

/** The place of the brace that closes the one at `open`; undefined where there is none, or none near. */
function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    const sign = text[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return undefined
}

/** What stands between the brace at `open` and the one that closes it, and where that ends. */
export function groupAt(text: string, open: number): { inside: string; end: number } | undefined {
  const close = text[open] === '{' ? closingBrace(text, open) : undefined
  return close === undefined ? undefined : { inside: text.slice(open + 1, close), end: close + 1 }
}
