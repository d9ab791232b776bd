import type { Link } from '@/utils/exchange/import/find-papers'
import { allowParsing } from '@/utils/inert'

/** The links of a page, in order. It is parsed into a document of its own, in which nothing is loaded and nothing runs. */
export function linksIn(html: string): Link[] {
  allowParsing()
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.querySelectorAll('a[href]')].map((link) => ({
    href: link.getAttribute('href') ?? '',
    text: link.textContent ?? '',
  }))
}
