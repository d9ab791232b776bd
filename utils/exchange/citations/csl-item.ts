import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Paper } from '@/utils/papers/paper'
import { publishedIn } from '@/utils/papers/published-in'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Kept } from '../kept'
import { type Name, nameParts } from './name'

/** A work as the Citation Style Language describes it, which Zotero, Pandoc and others read. */
export interface CslItem {
  id: string
  /** What the language calls a preprint. */
  type: 'article'
  title: string
  author?: Name[]
  issued: { 'date-parts': [number[]] }
  abstract?: string
  keyword?: string
  note?: string
  publisher: 'arXiv'
  number: string
  DOI: string
  URL: string
}

/** The DOI that arXiv registers for each of its papers. */
export const arxivDoi = (id: ArxivId): string => `10.48550/arXiv.${id}`

/** Year, month and day; where only the id told the date, the day is not known. */
export function dateParts({ paper, stub }: Pick<Kept, 'paper' | 'stub'>): number[] {
  return paper.publishedOn.split('-', stub ? 2 : 3).map(Number)
}

/** Such a description of a paper: the preprint, and in the note the published version, where one is known. */
export function cslItem(kept: Kept, key: string): CslItem {
  const { paper } = kept
  const note = [publishedIn(paper), kept.note].filter(Boolean).join('\n')
  const { id, title, abstract, authors, categories } = paper
  return {
    id: key,
    type: 'article',
    title: plainText(title),
    ...(authors.length > 0 && { author: authors.map(nameParts) }),
    issued: { 'date-parts': [dateParts(kept)] },
    ...(abstract && { abstract: plainText(abstract) }),
    ...(categories && { keyword: categories.join(', ') }),
    ...(note && { note }),
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    DOI: arxivDoi(id),
    URL: `https://arxiv.org/abs/${id}`,
  }
}

/** For whoever needs the papers alone. */
export const papersOf = (kept: Kept[]): Paper[] => kept.map(({ paper }) => paper)
