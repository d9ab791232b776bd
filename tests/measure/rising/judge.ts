import type { ObservedDay } from './days.ts'
import type { Method } from './methods.ts'

/** Mean over days, and its standard error. */
export type Figure = readonly [mean: number, error: number]

export interface Judged {
  /** Of as many papers as make a tenth of the day, those that end in its top tenth. */
  precision: Figure
  /** Of the papers that end in the top tenth, those that were among them. */
  recall: Figure
  /** Precision beyond that of another method on the same days. */
  beyond: Figure
}

/** How well a method finds what ends on top, beside `plain`. */
export function judge(days: ObservedDay[], method: Method, plain: Method): Judged {
  const found = days.map((day) => onDay(day, method))
  const other = days.map((day) => onDay(day, plain))
  return {
    precision: figure(found.map(({ precision }) => precision)),
    recall: figure(found.map(({ recall }) => recall)),
    beyond: figure(found.map(({ precision }, at) => precision - (other[at]?.precision ?? 0))),
  }
}

function onDay({ seen, bar, top }: ObservedDay, method: Method): { precision: number; recall: number } {
  const scores = method(seen)
  const count = Math.max(1, Math.round(seen.length / 10))
  const chosen = seen.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const hits = chosen.slice(0, count).filter((at) => (seen[at]?.ended ?? 0) >= bar).length
  return { precision: hits / count, recall: hits / top }
}

function figure(values: number[]): Figure {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return [mean, Math.sqrt(variance / values.length)]
}
