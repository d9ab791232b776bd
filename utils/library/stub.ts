import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { StoredPaper } from './records'

/** A paper of which only the id is known, and a title where a page told one: what is shown until its text was fetched. */
export function stubOf(id: ArxivId, title?: string): StoredPaper {
  return {
    id,
    title: title || `arXiv:${id}`,
    abstract: '',
    authors: [],
    publishedOn: monthOf(id),
    upvotes: 0,
    comments: 0,
    sightings: [],
    sources: [],
    stub: { tries: 0 },
  }
}

/** The first of the month that an id tells: `2606.28322` is from June 2026, `astro-ph/9901001` from January 1999. */
function monthOf(id: ArxivId): string {
  const [, year = '', month = ''] = /^(?:.*\/)?(\d\d)(\d\d)/.exec(id) ?? []
  return `${Number(year) > 90 ? '19' : '20'}${year}-${month}-01`
}
