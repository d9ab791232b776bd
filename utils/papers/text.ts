/** Controls, zero-width and direction-changing characters, halves of a pair: never part of prose, and able to disguise it. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Escapes that stand for themselves once TeX is gone; left alone inside `$…$`, where they may still be TeX. */
const ESCAPED = /\\([%&#_])/g

/**
 * Upstream text made fit to show as text: one line, no invisible characters, TeX's quotes and escaped signs as people
 * write them. Markup stays what it is, characters.
 */
export function tidyText(raw: string): string {
  const line = withoutInvisible(raw).replace(/\s+/g, ' ').trim()
  return outsideFormulas(line, (prose) =>
    prose
      .replace(ESCAPED, '$1')
      .replace(/``([^`']*)''/g, '“$1”')
      .replace(/``/g, '“'),
  )
}

/** The same text without characters that nobody sees; lines stay. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** Applies `change` to what lies outside `$…$` pairs. */
function outsideFormulas(text: string, change: (prose: string) => string): string {
  return text
    .split(/(\$[^$]+\$)/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join('')
}
