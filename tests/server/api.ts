import { dailyPapers } from './daily-papers.ts'
import type { Feed } from './feed.ts'
import { paperPage } from './page.ts'
import { paperById, reposOf, searchPapers } from './paper-endpoints.ts'
import { BadRequest, problem, type Reply } from './reply.ts'

/** Whether a request is one the API's limits and faults are about; pages are not. */
export function isApiRequest(url: URL): boolean {
  return url.pathname.startsWith('/api/')
}

/** What the feed answers to a request, before limits, caching and faults. */
export function answer(feed: Feed, method: string, url: URL): Reply {
  if (method !== 'GET') return problem(404, 'Not found')
  try {
    return route(feed, url) ?? problem(404, 'Not found')
  } catch (error) {
    if (error instanceof BadRequest) return problem(400, error.message)
    throw error
  }
}

function route(feed: Feed, url: URL): Reply | undefined {
  if (url.pathname === '/api/daily_papers') return dailyPapers(feed, url)
  if (url.pathname === '/api/papers/search') return searchPapers(feed, url.searchParams)
  const [, repos] = /^\/api\/arxiv\/([^/]+)\/repos$/.exec(url.pathname) ?? []
  if (repos) return reposOf(feed, repos)
  const [, api, id] = /^(\/api)?\/papers\/([^/]+)$/.exec(url.pathname) ?? []
  if (!id) return undefined
  if (api) return paperById(feed, id)
  const paper = feed.find(id)
  return paper && paperPage(paper)
}
