import locales from '@citation-js/plugin-csl/lib-mjs/locales.json'
import { apa, vancouver } from '@citation-js/plugin-csl/lib-mjs/styles.json'
import CSL from 'citeproc'
import { allowParsing } from '@/utils/inert'
import type { Kept } from '../kept'
import { cslItems } from './csl-json'

const STYLES = { apa, vancouver }
export type BibliographyStyle = keyof typeof STYLES

/** Papers as a bibliography in plain text, in the order that the style asks for, an entry a paragraph. */
export function bibliography(kept: Kept[], style: BibliographyStyle): string {
  const items = new Map(cslItems(kept).map(({ abstract: _, note: __, ...item }) => [item.id, item]))
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
  return entries.map((entry) => `${entry.trim()}\n`).join('\n')
}
