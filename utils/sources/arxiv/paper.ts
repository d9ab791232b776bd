import { Failure } from '@/utils/errors'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import type { Paper } from '@/utils/papers/paper'
import { tidyText } from '@/utils/papers/text'

/** Why a paper is in a day's list: it is new, newly listed in this category, or there is another version of it. */
export const ANNOUNCE_TYPES = ['new', 'cross', 'replace', 'replace-cross'] as const
type Announce = (typeof ANNOUNCE_TYPES)[number]

/** A paper as arXiv tells of it. */
export interface ArxivPaper extends Paper {
  /** Only lists say so; an answer of the API does not. */
  announce?: Announce
  /** `publishedOn` is a bound, not a date: a list does not tell when the first version came. Anyone else knows better. */
  publishedIsGuess?: true
  /** Every category, the primary one first. */
  categories: string[]
}

/** What one body held. */
export interface ParsedPapers {
  papers: ArxivPaper[]
  /** Entries that are no paper: counted, so that a change upstream does not pass unseen. */
  skipped: number
}

/** Bounds far above what arXiv itself accepts: beyond is not a paper. Characters, and numbers of things. */
const TITLE_LIMIT = 2_000
const ABSTRACT_LIMIT = 20_000
const AUTHORS_LIMIT = 20_000
const WORD_LIMIT = 500
const CATEGORIES_LIMIT = 50

const DOI = /^10\.\d{4,9}\/[^\s"<>{}\\]{1,200}$/

export type RawPaper = Pick<ArxivPaper, 'title' | 'abstract' | 'authors' | 'categories' | 'publishedOn'> &
  Pick<ArxivPaper, 'feedDay' | 'announce' | 'publishedIsGuess'> & {
    id: string | undefined
    /** As the authors told arXiv of a published version; empty where they did not. */
    reference: string
    doi: string
  }

/** The paper, its texts tidied; undefined when it lacks or garbles what a paper must have. */
export function toPaper(raw: RawPaper): ArxivPaper | undefined {
  const { id, feedDay, announce, publishedIsGuess } = raw
  const [title, abstract] = [tidyText(raw.title), tidyText(raw.abstract)]
  if (!id || !title || !abstract || !raw.publishedOn) return undefined
  if (title.length > TITLE_LIMIT || abstract.length > ABSTRACT_LIMIT || raw.authors.length > AUTHORS_LIMIT) {
    return undefined
  }
  return {
    id,
    title,
    abstract,
    authors: words(raw.authors),
    publishedOn: raw.publishedOn,
    // Absence is a missing key, so that a merge can tell "not said" from a value.
    ...(feedDay && { feedDay }),
    upvotes: 0,
    comments: 0,
    ...publishedOf(raw),
    ...(announce && { announce }),
    ...(publishedIsGuess && { publishedIsGuess }),
    categories: [...new Set(words(raw.categories))].slice(0, CATEGORIES_LIMIT),
  }
}

/** What is no DOI, such as one of several, is left out rather than cited. */
function publishedOf(raw: RawPaper): Pick<ArxivPaper, 'published'> {
  const [reference, doi] = [words([raw.reference])[0], raw.doi.trim()]
  const published = { ...(reference && { reference }), ...(DOI.test(doi) && { doi }) }
  return Object.keys(published).length > 0 ? { published } : {}
}

/** Reads every entry; an id that stands twice is one paper, the first. Throws Failure `bad-data` when none is a paper. */
export function collectPapers<T>(entries: T[], read: (entry: T) => ArxivPaper | undefined): ParsedPapers {
  const papers = new Map<string, ArxivPaper>()
  let skipped = 0
  for (const entry of entries) {
    const paper = read(entry)
    if (!paper) skipped++
    else if (!papers.has(paper.id)) papers.set(paper.id, paper)
  }
  if (skipped > 0 && papers.size === 0) throw new Failure('bad-data', `none of ${skipped} entries is a paper`)
  return { papers: [...papers.values()], skipped }
}

/** The id in `http://arxiv.org/abs/IDvN`, `oai:arXiv.org:IDvN` or `arXiv:IDvN`, without the version. */
export function idIn(text: string): string | undefined {
  const [, id] = /(?:\/abs\/|arxiv(?:\.org)?:)([^\s?#]{1,50})/i.exec(text) ?? []
  return id && parseArxivId(id)
}

function words(texts: string[]): string[] {
  return texts.map(tidyText).filter((text) => text && text.length <= WORD_LIMIT)
}
