/** How often a term stands in what is compared: papers on each side, and those of them that hold it. By weight, where papers have one. */
export interface Seen {
  with: number
  of: number
}

/**
 * How much a term may matter before anything is learned: the log odds of meeting it among what the reader chose against the
 * rest, by the share of the choices that hold it. A word that stands in one of ten choices was mostly chance; what they
 * have in common is why they were chosen. 0 where it says nothing.
 */
export function evidence(chosen: Seen, rest: Seen): number {
  const odds = (seen: Seen) => (seen.with + 0.5) / (seen.of - seen.with + 0.5)
  const logOdds = Math.log(odds(chosen) / odds(rest))
  return logOdds > 0 ? (logOdds * chosen.with) / chosen.of : 0
}
