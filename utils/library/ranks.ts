/** Ranks this far apart leave room for a great many between them, and are told apart at the size of times in ms. */
const ROOM = 1 / 16

/**
 * Ranks that put something between the ranks `before` it (ascending) and `after` it, changing as few of those as needed:
 * none, as a rule; neighbours, where they stand too close. Returns the new one, and the new ranks of those that change
 * by their place: -1 is the last of `before`, 1 the first of `after`.
 */
export function between(before: readonly number[], after: readonly number[]): [place: number, rank: number][] {
  let [low, high] = [0, 0]
  for (;;) {
    const floor = before.at(-1 - low)
    const ceiling = after[high]
    const count = low + high + 1
    const gap = floor === undefined || ceiling === undefined ? 1 : (ceiling - floor) / (count + 1)
    if (gap >= ROOM) {
      const first = floor !== undefined ? floor + gap : ceiling !== undefined ? ceiling - count : 0
      return Array.from({ length: count }, (_, index) => [index - low, first + index * gap])
    }
    if (low <= high) low++
    else high++
  }
}
