/** A paper of the embedded feed, in the short form that people write; `wire.ts` dresses it as Hugging Face's JSON. */
export interface Sample {
  /** arXiv id without version. Invented ids have a number of 90000 or more, which arXiv has never reached. */
  id: string
  title: string
  abstract: string
  authors: string[]
  /** Whole days between the arXiv v1 date and the feed day. */
  publishedDaysBefore: number
  upvotes: number
  comments: number
  /** User name of who submitted it to the feed; absent at times upstream too. */
  submitter?: string
  organization?: { name: string; fullname: string }
  /** As upstream sends it: may be plain http, have a leading space, or be a bare address and port. */
  projectPage?: string
  githubRepo?: string
  githubStars?: number
  aiSummary?: string
  aiKeywords?: string[]
  /** Models, datasets and Spaces that the Hub has linked to it, with their likes. */
  linked?: Partial<Record<'models' | 'datasets' | 'spaces', { id: string; likes: number }[]>>
}
