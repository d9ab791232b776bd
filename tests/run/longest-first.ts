import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long for their size, the longest first. */
export const LONGEST = [
  'e2e/axe',
  'e2e/sync',
  'e2e/undo',
  'e2e/clocks',
  'e2e/firefox',
  'e2e/silence',
  'simulation/year',
  'simulation/deaths',
  'simulation/herd',
  'simulation/deaths-twice',
  'simulation/year-without-304',
  'simulation/year-of-lies',
]

/**
 * Begins with the files that take longest, so that at the end nobody waits for one of them. Vitest goes by the run before,
 * and in a clean clone, where there is none, by size.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId))
  }
}

/** The place of a test file among the longest, after all of which come all others. */
export function placeOf(path: string): number {
  const place = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`))
  return place < 0 ? LONGEST.length : place
}
