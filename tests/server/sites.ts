import { escapeHtml } from './page.ts'
import { html, type Reply } from './reply.ts'

/** Sites whose pages are about papers, beside those that the extension itself asks. */
export const SITES = ['arxiv.org', 'www.alphaxiv.org', 'openreview.net', 'aclanthology.org']

/** Titles of pages by their addresses, as a test has set them. */
export type Titles = Map<string, string>

/** A page that a reader has open: nothing but its title. Undefined for addresses that no test has given one. */
export function sitePage(titles: Titles, url: URL): Reply | undefined {
  const title = titles.get(url.href)
  if (title === undefined) return undefined
  return html(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<p>A page of ${escapeHtml(url.hostname)}, as far as a test needs one.</p>
<p><a id="link" href="https://arxiv.org/abs/2606.99999">A paper</a></p>
</html>
`)
}
