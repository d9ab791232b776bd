import type { Paper } from '@/utils/papers/paper'

/** What a notification says. */
export interface Announcement {
  title: string
  message: string
}

/** Words that an announcement needs, in the reader's language. */
export interface Words {
  newPapers: (count: number) => string
  more: (count: number) => string
  /** Several papers that are all of one topic. */
  newOfTopic: (count: number, topic: string) => string
}

/** Desktops show about this much. Characters. */
const MESSAGE_LENGTH = 200
/** Titles named in an announcement of several papers. */
const TITLES = 3

/**
 * One paper is announced by its title and the start of its abstract, several by their number and the top titles. `topic`:
 * the name of the topic that all of them are of.
 */
export function announce(papers: Pick<Paper, 'title' | 'abstract'>[], words: Words, topic?: string): Announcement {
  const [first] = papers
  if (first && papers.length === 1) {
    const message = clip(topic ? `${topic}: ${first.abstract}` : first.abstract, MESSAGE_LENGTH)
    return { title: first.title, message }
  }
  const titles = papers.slice(0, TITLES).map(({ title }) => `• ${title}`)
  const rest = papers.length - titles.length
  return {
    title: topic ? words.newOfTopic(papers.length, topic) : words.newPapers(papers.length),
    message: [...titles, ...(rest > 0 ? [words.more(rest)] : [])].join('\n'),
  }
}

/** A text cut between words to at most `length` characters. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))
  // A character beyond the basic plane is two, and half of it is none.
  return `${words.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** What a click on a notification opens, read from its id, which outlives the worker. */
export type Target = { kind: 'paper'; id: string } | { kind: 'reader' }

const PAPER = 'paper:'
const PAPERS = 'papers:'

/** The id of the notification for these papers; `serial` tells apart those that speak for several. */
export function notificationId(papers: Pick<Paper, 'id'>[], serial: number | string): string {
  const [first] = papers
  return first && papers.length === 1 ? `${PAPER}${first.id}` : `${PAPERS}${serial}`
}

/** Undefined for an id that is not one of ours. */
export function targetOf(notification: string): Target | undefined {
  if (notification.startsWith(PAPER)) return { kind: 'paper', id: notification.slice(PAPER.length) }
  return notification.startsWith(PAPERS) ? { kind: 'reader' } : undefined
}
