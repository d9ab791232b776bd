import { mergeSeen, type Versions } from './document'
import { replicaOf, type Stamp } from './stamp'

/** Between notes that were written on two machines at once. */
const BETWEEN = '\n\n———\n\n'

/** A text that replaces all that is known. */
export function written(before: Versions | undefined, text: string, at: Stamp): Versions {
  return { texts: { [at]: text }, seen: { ...before?.seen, [replicaOf(at)]: at } }
}

/** What of both is not replaced by what the other knows. */
export function mergeVersions(a: Versions, b: Versions): Versions {
  const kept = (one: Versions, other: Versions) =>
    Object.entries(one.texts).filter(([at]) => at in other.texts || !isSeen(at, other))
  return { texts: Object.fromEntries([...kept(a, b), ...kept(b, a)].sort(byStamp)), seen: mergeSeen(a.seen, b.seen) }
}

/** All texts as one, the older first; one that stands in another is not said twice. */
export function textOf({ texts }: Versions): string {
  const all = Object.entries(texts)
    .sort(byStamp)
    .map(([, text]) => text)
    .filter((text) => text)
  const once = all.filter(
    (text, at) =>
      all.indexOf(text) === at && !all.some((other) => other !== text && other.split(BETWEEN).includes(text)),
  )
  return once.join(BETWEEN)
}

function isSeen(at: Stamp, { seen }: Versions): boolean {
  return at <= (seen[replicaOf(at)] ?? '')
}

function byStamp([a]: [Stamp, unknown], [b]: [Stamp, unknown]): number {
  return a < b ? -1 : 1
}
