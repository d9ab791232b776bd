import locales from '@citation-js/plugin-csl/lib-mjs/locales.json'
import { apa, vancouver } from '@citation-js/plugin-csl/lib-mjs/styles.json'
import CSL from 'citeproc'
import { allowParsing } from '@/utils/inert'
import type { Kept } from '../kept'
import { cslItems } from './csl-json'
import type { Name } from './name'

const STYLES = { apa, vancouver }
export type BibliographyStyle = keyof typeof STYLES

/** Citeproc keeps names as keys of plain objects, which have these already: a person of that name makes it throw. */
const TAKEN = new RegExp(`(${Object.getOwnPropertyNames(Object.prototype).join('|')})`, 'gi')
/** Nobody sees it, and a name with it is no such key. */
const JOINER = '\u2060'

function inName(name: Name): Name {
  const parts = Object.entries(name).map(([part, text]) => [part, text.replace(TAKEN, `$1${JOINER}`)])
  return Object.fromEntries(parts) as Name
}

/** Papers as a bibliography in plain text, in the order that the style asks for, an entry a paragraph. */
export function bibliography(kept: Kept[], style: BibliographyStyle): string {
  const items = new Map(
    cslItems(kept).map(({ abstract: _, note: __, author, ...item }) => [
      item.id,
      { ...item, ...(author && { author: author.map(inName) }) },
    ]),
  )
  // Styles and words are XML, which citeproc has the browser parse.
  allowParsing()
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales['en-US'], retrieveItem: (id) => items.get(id) },
    STYLES[style],
    'en-US',
  )
  engine.setOutputFormat('text')
  engine.updateItems([...items.keys()])
  const [, entries] = engine.makeBibliography()
  return entries.map((entry) => `${entry.replaceAll(JOINER, '').trim()}\n`).join('\n')
}
