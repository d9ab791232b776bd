import { type Count, FAILED, PASSED } from './count.ts'
import { runTool, type Say } from './tool.ts'

/** What is used here of web-ext's JSON. */
export interface LintReport {
  errors: LintMessage[]
  warnings: LintMessage[]
}

interface LintMessage {
  code: string
  message: string
  file?: string
  line?: number
}

/** Checks the Firefox build as the add-on store would. Warnings fail as errors do: a reviewer there reads both. */
export async function lintFirefox(say: Say): Promise<Count> {
  let output = ''
  const status = await runTool(
    'web-ext',
    ['lint', '--source-dir', '.output/firefox', '--output', 'json', '--no-config-discovery'],
    (text) => {
      output += text
    },
  )
  try {
    const report: LintReport = JSON.parse(output)
    say(describeLint(report))
    return status === 0 && isClean(report) ? PASSED : FAILED
  } catch {
    // web-ext failed before it could report.
    say(output)
    return FAILED
  }
}

export const isClean = ({ errors, warnings }: LintReport) => errors.length + warnings.length === 0

/** One line a message, then their numbers. */
export function describeLint({ errors, warnings }: LintReport): string {
  const line = (kind: string) => (message: LintMessage) =>
    `${kind}: ${message.message} [${message.code}]${placeOf(message)}`
  const lines = [...errors.map(line('error')), ...warnings.map(line('warning'))]
  return [...lines, `${errors.length} errors, ${warnings.length} warnings`, ''].join('\n')
}

function placeOf({ file, line }: LintMessage): string {
  if (!file) return ''
  return line ? ` in ${file}:${line}` : ` in ${file}`
}
