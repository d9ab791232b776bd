/** An arXiv id without version, such as `2606.28322` or, before April 2007, `astro-ph/0601001`. */
export type ArxivId = string

const NEW_STYLE = /^\d{4}\.\d{4,5}$/
const OLD_STYLE = /^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}$/

/**
 * The arXiv id named by a text (an id, with or without `arXiv:` and version), or undefined when it names none.
 * The version goes: a paper is one paper in all its versions.
 */
export function parseArxivId(text: string): ArxivId | undefined {
  const id = text
    .trim()
    .replace(/^arxiv:/i, '')
    .replace(/v\d+$/, '')
  return NEW_STYLE.test(id) || OLD_STYLE.test(id) ? id : undefined
}
