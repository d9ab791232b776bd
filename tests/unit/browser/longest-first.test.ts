import { expect, it } from 'vitest'
import { LONGEST, placeOf } from '../../run/longest-first.ts'
import { filesIn } from '../project/source-files'

it('what takes longest comes first, and all else after it', () => {
  expect(placeOf('/offprint/tests/e2e/axe.test.ts')).toBe(0)
  expect(placeOf('/offprint/tests/e2e/sync.test.ts')).toBe(1)
  expect(placeOf('/offprint/tests/e2e/keys.test.ts')).toBe(placeOf('/offprint/tests/unit/screenshots/sync.test.ts'))
  expect(placeOf('/offprint/tests/e2e/keys.test.ts')).toBeGreaterThan(placeOf('/offprint/tests/e2e/silence.test.ts'))
})

it('every file that is said to take long is there', () => {
  const files = filesIn(['tests/e2e', 'tests/simulation'], /\.test\.ts$/).map(({ path }) => path)
  expect(LONGEST.map((name) => `tests/${name}.test.ts`).filter((path) => !files.includes(path))).toEqual([])
})
