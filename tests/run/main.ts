import { parseArgs } from 'node:util'
import { sum } from './count.ts'
import { runSteps } from './schedule.ts'
import { steps as allSteps } from './steps.ts'
import { chooseSteps, describe, seconds } from './summary.ts'
import { createTurns } from './turns.ts'

/** `npm test [-- --only unit,e2e]`: everything that must hold, in one run that tells all that does not. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
  const steps = chooseSteps(allSteps, values.only)

  const turns = createTurns(
    steps.map(({ name }) => name),
    (text) => process.stdout.write(text),
  )
  for (const { name } of steps) turns.say(name, `\n── ${name} ${'─'.repeat(60 - name.length)}\n`)

  const reports = await runSteps(steps, {
    slots: 2,
    now: () => performance.now(),
    say: turns.say,
    done({ name, count, took }) {
      turns.say(name, `${count.failed ? 'FAILED' : 'passed'} in ${seconds(took)}\n`)
      turns.finish(name)
    },
  })

  const total = sum(reports.map(({ count }) => count))
  console.log(`\n${reports.map(describe).join('\n')}\n`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
