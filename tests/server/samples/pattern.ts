import { between, type Random } from './random.ts'

/** The words that patterns are filled with. */
export type Words = Record<string, string>

type Part = string | ((words: Words, random: Random) => string)

export type Pattern = (words: Words, random: Random) => string

const PLACE = /\{([^}]+)\}/
const RANGE = /^([\d.]+?)\.\.([\d.]+)$/

/** Reads a pattern once, since a run may fill it a hundred thousand times. */
export function compilePattern(text: string): Pattern {
  // Splitting at a group keeps what it matched: every second piece is what stood in braces.
  const parts = text.split(PLACE).map((piece, index): Part => (index % 2 ? placeOf(piece) : piece))
  return (words, random) => {
    let filled = ''
    for (const part of parts) filled += typeof part === 'string' ? part : part(words, random)
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
}

/** The names in braces, in order. */
export function placesOf(text: string): string[] {
  return text.split(PLACE).filter((_, index) => index % 2)
}

function placeOf(name: string): Part {
  const [, low, high] = RANGE.exec(name) ?? []
  if (!low || !high) return (words) => words[name] ?? ''
  const scale = 10 ** (low.split('.')[1]?.length ?? 0)
  return (_, random) => {
    const value = between(random, Math.round(Number(low) * scale), Math.round(Number(high) * scale))
    // Thousands are separated by hand: Intl is slow, and it may differ from machine to machine.
    return scale === 1 ? String(value).replace(/(?=\d{3}$)(?<=\d)/, ',') : (value / scale).toFixed(1)
  }
}
