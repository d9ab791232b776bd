/** What was learned: how much each word or pair of words speaks for a paper (or, below 0, against it). Plain data, to be stored. */
export interface Model {
  weights: Map<string, number>
  /** What a paper has that holds none of them. */
  bias: number
}
