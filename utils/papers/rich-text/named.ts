/** A table of names and what they stand for, from `name sign name sign …`. */
export function named(pairs: string): Map<string, string> {
  const words = pairs.trim().split(/\s+/)
  return new Map(words.flatMap((word, index) => (index % 2 ? [] : [[word, words[index + 1] ?? '']])))
}
