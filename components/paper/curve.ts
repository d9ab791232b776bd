import type { Sighting } from '@/utils/library/records'

/** Fewer sightings are two numbers, not a way between them. */
const FEWEST = 3

export interface Curve {
  from: number
  to: number
  /** From the first sighting to the last, ms. */
  over: number
  /** Points of a line in a box of the given size, oldest at the left, most at the top. */
  points: [x: number, y: number][]
}

/** How a paper's upvotes moved, ready to draw; undefined while polls saw too little of it. */
export function curveOf(sightings: Sighting[], width: number, height: number): Curve | undefined {
  const [first, last] = [sightings[0], sightings.at(-1)]
  if (!first || !last || sightings.length < FEWEST) return undefined
  const counts = sightings.map(([, upvotes]) => upvotes)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  // A clock that went back makes no line that goes back.
  const over = Math.max(0, last[0] - first[0])
  const points = sightings.map(([at, upvotes], index): [number, number] => {
    const share = over > 0 ? Math.min(1, Math.max(0, (at - first[0]) / over)) : index / (sightings.length - 1)
    const rise = most > least ? (upvotes - least) / (most - least) : 0
    return [round(share * width), round(height - rise * height)]
  })
  return { from: first[1], to: last[1], over, points }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
