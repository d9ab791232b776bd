import type { Paper } from '@/utils/papers/paper'

/** A paper in which only what matters to a test is said. */
export function anyPaper(fields: Partial<Paper> = {}): Paper {
  return {
    id: '2606.12345',
    title: 'Maps',
    abstract: 'About maps.',
    authors: ['Ada Orr'],
    publishedOn: '2026-06-17',
    upvotes: 3,
    comments: 0,
    ...fields,
  }
}
