import type { Found, Named } from './found'
import { fromBibtex } from './from-bibtex'
import { fromJson } from './from-json'
import { fromLines } from './from-lines'
import { gatherFound } from './gather-found'
import { idsIn } from './ids-in'

/** Of a link's text, characters: what is behind is no part of a title. */
const LONGEST_TEXT = 2_000

/** A link of a page or a file of bookmarks. */
export interface Link {
  href: string
  text: string
}

/**
 * The papers that a text names, whatever it is: ids or links one a line, BibTeX, JSON such as PaperMemory's export, or a
 * browser's bookmarks, of which `linksIn` gives the links. What it is shows by itself. Throws nothing.
 */
export function findPapers(text: string, linksIn: (html: string) => Link[]): Found {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (/^[[{]/.test(start)) {
    const value = parse(start)
    if (value !== undefined) return gatherFound(fromJson(value))
  }
  // Of a browser's bookmarks most are no papers: those are nobody's loss.
  if (/^<(?:!doctype|html|dl|a\s)/i.test(start)) return gatherFound(linksIn(start).flatMap(paperOf))
  return gatherFound(/^[ \t]*@[ \t]*\w+[ \t]*[{(]/m.test(start) ? fromBibtex(start) : fromLines(start))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function paperOf({ href, text }: Link): Named[] {
  const [id] = idsIn(href)
  const title = /^(?:\[[^\]]*\d[^\]]*\]\s*)(.+)/.exec(text.slice(0, LONGEST_TEXT))?.[1]
  return id ? [{ id, ...(title && { title }) }] : []
}
