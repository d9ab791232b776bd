import { html, type Reply } from './reply.ts'
import type { Sample } from './samples/sample.ts'

/** `GET /papers/{id}`: a plain page in place of Hugging Face's, so that a link opened in a demo shows something. */
export function paperPage(paper: Sample): Reply {
  const [title, abstract, authors] = [paper.title, paper.abstract, paper.authors.join(', ')].map(escapeHtml)
  return html(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<h1>${title}</h1>
<p>${authors}</p>
<p>${abstract}</p>
<p>An invented paper, served by Offprint's embedded feed.</p>
</html>
`)
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
