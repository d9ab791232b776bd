import type { Reply } from './reply.ts'

/** An element with text, or with elements already written. */
export function element(
  name: string,
  content: string | string[] = [],
  attributes: Record<string, string> = {},
): string {
  const told = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const start = `<${name}${told.join('')}`
  const inner = typeof content === 'string' ? escaped(content) : content.map((child) => `\n${child}`).join('')
  return inner ? `${start}>${inner}${typeof content === 'string' ? '' : '\n'}</${name}>` : `${start}/>`
}

/** A whole document as an answer. */
export function xml(type: string, root: string, status = 200): Reply {
  return { status, headers: { 'Content-Type': type }, body: `<?xml version='1.0' encoding='UTF-8'?>\n${root}\n` }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
