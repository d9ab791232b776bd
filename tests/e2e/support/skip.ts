import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    skipped?: string
  }
}

/** Ends a test that cannot be tried here. The summary of `npm test` tells it and why (`tests/run/summary.ts`). */
export function skip(test: TestContext, reason: string): never {
  test.task.meta.skipped = reason
  return test.skip(reason)
}
