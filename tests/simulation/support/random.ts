/** Random numbers from a seed (mulberry32): the same seed makes the same year. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    /** From 0 to below 1. */
    random,
    chance: (probability: number) => random() < probability,
    between: (low: number, high: number) => low + random() * (high - low),
    whole: (low: number, high: number) => Math.floor(low + random() * (high - low + 1)),
    pick: <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T,
  }
}

export type Random = ReturnType<typeof createRandom>
