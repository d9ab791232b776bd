/** An arXiv id without version, such as `2606.28322` or, before April 2007, `astro-ph/0601001`. */
export type ArxivId = string

/** Year and month come first; no archive's name was ever longer. */
const NEW_STYLE = /^\d\d(?:0[1-9]|1[0-2])\.\d{4,5}$/
const OLD_STYLE = /^[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d\d(?:0[1-9]|1[0-2])\d{3}$/

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
