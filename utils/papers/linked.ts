/** A model, dataset or Space that its authors linked to a paper. */
export interface LinkedRepo {
  /** Owner and name, as on the Hub. */
  id: string
  url: string
  likes?: number
}

export const REPO_KINDS = ['models', 'datasets', 'spaces'] as const
export type RepoKind = (typeof REPO_KINDS)[number]

/** What is linked to a paper on Hugging Face: the best liked of each kind, and how many there are in all. */
export type Linked = Record<RepoKind, { count: number; repos: LinkedRepo[] }>
