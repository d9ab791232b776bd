/** A word without what only its grammar put there: `Models` and `model` are one, and so are `policies` and `policy`. */
export function foldWord(word: string): string {
  const folded = word.toLowerCase()
  const abbreviation = /[A-Z]s$/.test(word)
  if (abbreviation) return folded.slice(0, -1)
  const plural = folded.length > 3 && folded.endsWith('s') && !/(?:ss|us|is)$/.test(folded)
  if (plural && folded.endsWith('ies')) return folded.length > 4 ? `${folded.slice(0, -3)}y` : folded
  const single = plural ? folded.slice(0, -1) : folded
  // `searches` and `caches` end alike: without their e, both are one with their singular.
  return single.length > 3 && /(?:ss|x|ch|sh)e$/.test(single) ? single.slice(0, -1) : single
}
