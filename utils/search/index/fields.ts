/** Where in a paper a word stands, a bit each: a posting holds those of a word and a paper. */
export const TITLE = 1
export const ABSTRACT = 2
export const AUTHOR = 4
/** The organisation, and keywords that a model gave. */
export const LABEL = 8
export const NOTE = 16
export const ANYWHERE = 31

/** So many bits of a posting are fields; those above them are the paper's number in its segment. */
export const FIELD_BITS = 5

/** How much a word counts for where it stands: the best of its places holds. */
export const WEIGHTS: readonly number[] = Array.from({ length: ANYWHERE + 1 }, (_, fields) => {
  if (fields & TITLE) return 3
  if (fields & AUTHOR) return 2.5
  if (fields & (LABEL | NOTE)) return 2
  return fields & ABSTRACT ? 1 : 0
})
