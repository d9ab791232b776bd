/** How much a term counts that stands so many times in a paper: a second time says less than the first. */
export function presence(times: number, words: number): number {
  // Long abstracts hold more of everything: by the root of their length, long and short ones are comparable.
  return (1 + Math.log(times)) / Math.sqrt(Math.max(words, 1))
}
