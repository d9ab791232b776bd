import { arxivAtom } from './arxiv-atom.ts'
import type { Arxiv } from './arxiv-papers.ts'
import { arxivRss } from './arxiv-rss.ts'
import { problem, type Reply } from './reply.ts'

/** Whether a request is for one of arXiv's hosts, by the name it was asked under. */
export function isArxivRequest({ hostname }: URL): boolean {
  return hostname === 'rss.arxiv.org' || hostname === 'export.arxiv.org'
}

/** What arXiv answers to a request, before caching and faults. */
export function answerArxiv(arxiv: Arxiv, method: string, { hostname, pathname, searchParams }: URL): Reply {
  if (method !== 'GET') return problem(404, 'Not found')
  const [, categories] = /^\/rss\/([^/]+)$/.exec(pathname) ?? []
  if (hostname === 'rss.arxiv.org' && categories) return arxivRss(arxiv, categories)
  if (hostname === 'export.arxiv.org' && pathname === '/api/query') return arxivAtom(arxiv, searchParams)
  return problem(404, 'Not found')
}
