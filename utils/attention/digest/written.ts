import { paperLink } from '@/utils/papers/links'
import { markdownText } from '@/utils/papers/markdown'
import type { Paper } from '@/utils/papers/paper'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Digest } from './digest'

/** What a digest says of its own, in the reader's language. */
export interface Words {
  title: string
  /** Heading of what is of no topic. */
  others: string
  /** Heading of what is told by its title. */
  more: string
}

/** More authors than this are their first and the others. */
const MOST_NAMES = 4

/** A digest as Markdown, for notes and mails. */
export function asMarkdown({ sections, more }: Digest, { title, others, more: rest }: Words): string {
  const grouped = sections.some(({ topic }) => topic)
  const lines = [`# ${markdownText(title)}`]
  for (const { topic, papers } of sections) {
    if (grouped) lines.push(`## ${markdownText(topic?.name ?? others)}`)
    for (const paper of papers) {
      const { heading, link, by, abstract } = told(paper)
      const level = grouped ? '###' : '##'
      lines.push(`${level} [${markdownText(heading)}](${link})`, `*${markdownText(by)}*`, markdownText(abstract))
    }
  }
  if (more.length > 0) {
    const titles = more.map(told).map(({ heading, link }) => `- [${markdownText(heading)}](${link})`)
    lines.push(`## ${markdownText(rest)}`, titles.join('\n'))
  }
  return `${lines.join('\n\n')}\n`
}

/** A digest as HTML, to be pasted where text can have headings and links. */
export function asHtml({ sections, more }: Digest, { title, others, more: rest }: Words): string {
  const grouped = sections.some(({ topic }) => topic)
  const lines = [`<h1>${escaped(title)}</h1>`]
  for (const { topic, papers } of sections) {
    if (grouped) lines.push(`<h2>${escaped(topic?.name ?? others)}</h2>`)
    for (const paper of papers) {
      const { heading, link, by, abstract } = told(paper)
      const tag = grouped ? 'h3' : 'h2'
      lines.push(`<${tag}><a href="${escaped(link)}">${escaped(heading)}</a></${tag}>`)
      lines.push(`<p><em>${escaped(by)}</em></p>`, `<p>${escaped(abstract)}</p>`)
    }
  }
  if (more.length > 0) {
    lines.push(`<h2>${escaped(rest)}</h2>`, '<ul>')
    for (const { heading, link } of more.map(told)) {
      lines.push(`<li><a href="${escaped(link)}">${escaped(heading)}</a></li>`)
    }
    lines.push('</ul>')
  }
  return lines.join('\n')
}

/** A paper in plain characters. */
export function told({ id, title, abstract, authors, organization }: Paper) {
  const names = authors.length > MOST_NAMES ? `${authors[0]} et al.` : authors.join(', ')
  return {
    heading: plainText(title),
    link: paperLink(id, 'arxiv'),
    by: [names, organization, `arXiv:${id}`].filter(Boolean).join(' · '),
    abstract: plainText(abstract),
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
}
