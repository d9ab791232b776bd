/** How much of what a feed brings for the first time counts as unread. */
export const COUNTED = ['none', 'topics', 'all'] as const

/** A feed that the reader chose beside those that are always there: categories of arXiv, a submitter, a week's best. */
export interface FeedChoice {
  /** `<source>/<what>`, such as `arxiv/cs.LG+stat.ML`: the source says what it makes of the rest. */
  id: string
  unread: (typeof COUNTED)[number]
}

export const TRENDING = 'huggingface/trending'
export const WEEK = 'huggingface/week'
export const MONTH = 'huggingface/month'
export const SUBMITTER = 'huggingface/submitter/'
export const ARXIV = 'arxiv/'

/** The hosts of arXiv's lists and its API, as match patterns: allowed in the click that adds its first feed. */
export const ARXIV_ORIGINS = ['https://rss.arxiv.org/*', 'https://export.arxiv.org/*']

/** As many as one poll can ask without leaning on anyone. */
export const MOST_CHOICES = 20

/** Any stored value as choices; what is no feed's id is left out, and each id stands once. */
export function parseFeedChoices(stored: unknown): FeedChoice[] {
  const choices = new Map<string, FeedChoice>()
  for (const choice of Array.isArray(stored) ? stored : []) {
    const { id, unread } = (choice ?? {}) as Partial<FeedChoice>
    if (typeof id === 'string' && /^[\w-]+(?:\/[\w.+-]{1,300}){1,2}$/.test(id)) {
      choices.set(id, { id, unread: COUNTED.find((each) => each === unread) ?? 'none' })
    }
  }
  return [...choices.values()].slice(0, MOST_CHOICES)
}

/** Whether what a feed brings for the first time is unread, as its source tells the poller. */
export function followedBy(unread: FeedChoice['unread']): boolean | 'topics' {
  return unread === 'topics' ? unread : unread === 'all'
}
