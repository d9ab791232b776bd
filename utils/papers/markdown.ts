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
  return `**[${markdownText(plainText(title))}](${paperLink(id, 'arxiv')})**  \n${markdownText(said)}\n\n> ${markdownText(plainText(abstract))}\n`
}

/** Text in which no sign is taken for Markdown's own. */
export function markdownText(text: string): string {
  return text.replace(/[\\`*_[\]<>$|~]/g, '\\$&').replace(/^(\s*)([#>+-]|\d+(?=[.)]))/, '$1\\$2')
}
