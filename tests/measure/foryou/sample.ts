import type { Random } from '../../simulation/support/random.ts'

/** So many of them, drawn without putting back. */
export function sample<T>(from: readonly T[], count: number, { whole }: Random): T[] {
  const rest = [...from]
  for (let at = 0; at < Math.min(count, rest.length); at++) {
    const other = whole(at, rest.length - 1)
    ;[rest[at], rest[other]] = [rest[other] as T, rest[at] as T]
  }
  return rest.slice(0, count)
}
