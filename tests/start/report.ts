import type { Announcement } from '../browser/announced.ts'
import type { ShownPaper } from './papers.ts'

const LINE = 100

/** What the browser showed, for a terminal. */
export interface Findings {
  badge: string
  announced: Announcement[]
  papers: ShownPaper[]
  screenshots: string[]
}

export function describeFindings({ badge, announced, papers, screenshots }: Findings): string {
  return [
    `Badge on the toolbar button: ${badge}`,
    ...announced.flatMap(({ title, message }) => [`Notification: ${title}`, indent(message)]),
    '',
    'First unread papers in the popup:',
    ...papers.map(describePaper),
    '',
    'Screenshots:',
    ...screenshots.map(indent),
  ].join('\n')
}

function describePaper({ title, authors, upvotes, abstract }: ShownPaper): string {
  return [`- ${title}`, indent(`${authors} · ${upvotes}`), indent(firstLine(abstract))].join('\n')
}

/** What fits on one line, cut between words. */
export function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  if (line.length <= LINE) return line
  const cut = line.lastIndexOf(' ', LINE)
  return `${line.slice(0, cut > 0 ? cut : LINE)} …`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
