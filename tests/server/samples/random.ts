/** A stream of numbers from 0 to below 1: mulberry32, small, fast, and the same on every machine. */
export type Random = () => number

/** A stream that depends on the seed and on nothing else. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed made of two, so that neighbouring papers have streams that do not resemble each other. */
export function mixSeeds(first: number, second: number): number {
  let mixed = Math.imul(first ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(second + 0x7f4a7c15, 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One of a list that must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** So many of a list, none twice, in random order; the whole list when it has no more than that. */
export function draw<T>(random: Random, list: readonly T[], count: number = list.length): T[] {
  const copy = [...list]
  const taken = Math.min(count, copy.length)
  for (let place = 0; place < taken; place++) {
    const other = between(random, place, copy.length - 1)
    const item = copy[other] as T
    copy[other] = copy[place] as T
    copy[place] = item
  }
  copy.length = taken
  return copy
}

/** Normally distributed around 0 with a standard deviation of 1 (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
