/** How a step went. A step that is not a test run counts as one. */
export interface Count {
  passed: number
  failed: number
  /** What failed, where that is known: told once more at the end, after whatever else was printed. */
  names?: string[]
  /** What was not tried, and why, where a test has said so (`tests/e2e/support/skip.ts`): it has not passed. */
  skipped?: string[]
}

export const PASSED: Count = { passed: 1, failed: 0 }
export const FAILED: Count = { passed: 0, failed: 1 }

/** What is used here of the report that vitest's JSON reporter writes. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; status: string; assertionResults: VitestTest[] }[]
}

interface VitestTest {
  status: string
  fullName: string
  meta?: { skipped?: string }
}

/**
 * The tests of one vitest run. What went wrong outside of any test counts as one failure: a file that cannot be
 * loaded, a run that ends badly though every test passed, a run in which no test was executed.
 */
export function countTests(report: VitestReport | undefined, status: number): Count {
  if (!report) return FAILED
  const { numPassedTests: passed, numFailedTests, testResults } = report
  const unloadable = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = numFailedTests + unloadable.length
  const wentWrong = status !== 0 || passed === 0
  const names = [
    ...unloadable.map(({ name }) => `${name} cannot be loaded`),
    ...testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter((test) => test.status === 'failed').map((test) => `${name}: ${test.fullName}`),
    ),
  ]
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ fullName, meta }) => (meta?.skipped ? `${name}: ${fullName}: ${meta.skipped}` : [])),
  )
  return {
    passed,
    failed: failed === 0 && wentWrong ? 1 : failed,
    ...(names.length > 0 && { names }),
    ...(skipped.length > 0 && { skipped }),
  }
}

export function sum(counts: Count[]): Count {
  return {
    passed: counts.reduce((total, { passed }) => total + passed, 0),
    failed: counts.reduce((total, { failed }) => total + failed, 0),
  }
}
