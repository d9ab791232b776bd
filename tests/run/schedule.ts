import { type Count, FAILED } from './count.ts'
import type { Say } from './tool.ts'

export interface Step {
  name: string
  /** Steps before it whose results it uses; when one of them fails, this one is not run, and counts as failed. */
  needs?: string[]
  /** Runs while nothing else does but steps with the same word here. */
  alone?: string
  run(say: Say): Promise<Count>
}

export interface StepReport {
  name: string
  count: Count
  /** ms; 0 when it was not run. */
  took: number
}

export interface ScheduleOptions {
  slots: number
  say: (step: string, text: string) => void
  done: (report: StepReport) => void
  now: () => number
}

/** Runs steps in order, up to `slots` at a time, and resolves with their reports in the order of the steps. */
export async function runSteps(steps: Step[], { slots, say, done, now }: ScheduleOptions): Promise<StepReport[]> {
  const waiting = [...steps]
  const running = new Map<Step, Promise<void>>()
  const reports = new Map<string, StepReport>()

  const isReady = ({ needs = [], alone }: Step) =>
    needs.every((need) => reports.has(need)) && running.keys().every((other) => other.alone === alone)

  async function run(step: Step): Promise<void> {
    const startedAt = now()
    let count = FAILED
    const broken = step.needs?.find((need) => reports.get(need)?.count.failed)
    if (broken) say(step.name, `Not run, because ${broken} failed.\n`)
    else {
      try {
        count = await step.run((text) => say(step.name, text))
      } catch (error) {
        say(step.name, `${error instanceof Error ? error.message : error}\n`)
      }
    }
    const report = { name: step.name, count, took: now() - startedAt }
    reports.set(step.name, report)
    done(report)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < slots ? waiting.find(isReady) : undefined
    if (next) {
      waiting.splice(waiting.indexOf(next), 1)
      // `finally` comes after `set` even when nothing in `run` waits.
      running.set(
        next,
        run(next).finally(() => running.delete(next)),
      )
    } else await Promise.race(running.values())
  }
  return steps.flatMap(({ name }) => reports.get(name) ?? [])
}
