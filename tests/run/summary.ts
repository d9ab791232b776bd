import type { Step, StepReport } from './schedule.ts'

/**
 * The steps named by `--only` (repeated, or separated by commas) and those they need, in their usual order; all when
 * there is none.
 */
export function chooseSteps(steps: Step[], only: string[] = []): Step[] {
  const wanted = only.flatMap((names) => names.split(','))
  const names = steps.map(({ name }) => name)
  const unknown = wanted.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no step "${unknown}": the steps are ${names.join(', ')}.`)
  if (wanted.length === 0) return steps
  const chosen = steps.filter(({ name }) => wanted.includes(name))
  const needed = chosen.flatMap(({ needs = [] }) => needs)
  return needed.every((name) => wanted.includes(name)) ? chosen : chooseSteps(steps, [...wanted, ...needed])
}

/** One line of the summary, and one for each failure whose name is known, and for each test that said why it was not tried. */
export function describe({ name, count, took }: StepReport): string {
  const mark = count.failed > 0 ? '✗' : '✓'
  const line = `${mark} ${name.padEnd(8)} ${seconds(took).padStart(8)}  ${count.passed} passed, ${count.failed} failed`
  const failures = (count.names ?? []).map((failure) => `    ${failure}`)
  const skipped = (count.skipped ?? []).map((test) => `    skipped: ${test}`)
  return [line, ...failures, ...skipped].join('\n')
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
