import type { ArxivId } from './arxiv-id'
import type { FeedDay } from './feed-day'

/** A published version: the reference, such as `Phys. Rev. D 76, 013009 (2007)`, or the publisher's DOI, or both. */
interface Published {
  reference?: string
  doi?: string
}

/** A paper as a source tells of it: plain text only, links only http(s), absence is a missing key. */
export interface Paper {
  id: ArxivId
  title: string
  abstract: string
  authors: string[]
  /** Day of the first version on arXiv, `YYYY-MM-DD`. */
  publishedOn: string
  /** The day under which the feed lists it. */
  feedDay?: FeedDay
  upvotes: number
  comments: number
  /** Who submitted it to the feed, by the name they show. */
  submitter?: string
  /** The organisation's name as people write it. */
  organization?: string
  projectUrl?: string
  code?: { url: string; stars?: number }
  /** Made by a model, not by the authors: always shown as such. */
  ai?: { summary?: string; keywords?: string[] }
  /** Day on which the authors withdrew it, `YYYY-MM-DD`. */
  withdrawnOn?: string
  /** arXiv's categories, the primary one first. */
  categories?: string[]
  /** Where else it was published, as the authors told arXiv: absent where nobody said so. */
  published?: Published
  /** Day on which a newer version's text was listed, `YYYY-MM-DD`: it holds against sources that still tell the older one. */
  revisedOn?: string
}
