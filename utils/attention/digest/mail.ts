import type { Digest } from './digest'
import { told } from './written'

/** Longer addresses are cut off, or refused, by programs for mail, characters. */
export const LONGEST_MAIL = 1_900

/** A digest as the address of a new mail to nobody yet, cut between two papers. `left`: papers that found no room. */
export function mailOf({ sections, more }: Digest, subject: string): { href: string; left: number } {
  const papers = [...sections.flatMap((section) => section.papers), ...more]
  const write = (body: string) => `mailto:?subject=${encoded(subject)}&body=${encoded(body)}`
  let body = ''
  let count = 0
  for (const { heading, link } of papers.map(told)) {
    const longer = `${body}${heading}\r\n${link}\r\n\r\n`
    if (write(longer).length > LONGEST_MAIL) break
    body = longer
    count++
  }
  return { href: write(body), left: papers.length - count }
}

/** Half of a pair of characters, which a text that was cut may end with, has no code. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed())
