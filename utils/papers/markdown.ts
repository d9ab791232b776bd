import { paperLink } from './links'
import type { Paper } from './paper'
import { plainText } from './rich-text/plain-text'

/** More authors than this are their first and the others. */
const MOST_NAMES = 6

type Noted = Pick<Paper, 'id' | 'title' | 'abstract' | 'authors' | 'publishedOn'>

/** A paper as Markdown, for notes: its title as a link, who wrote it and when, and the abstract as a quotation. */
export function markdown({ id, title, abstract, authors, publishedOn }: Noted): string {
  const names = authors.length > MOST_NAMES ? `${authors[0]} et al.` : authors.join(', ')
  const said = [names, publishedOn.slice(0, 4), `arXiv:${id}`].filter(Boolean).join(' · ')
  return `**[${escaped(plainText(title))}](${paperLink(id, 'arxiv')})**  \n${escaped(said)}\n\n> ${escaped(plainText(abstract))}\n`
}

/** Signs that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>$|~]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+(?=[.)]))/, '$1\\$2')
}
