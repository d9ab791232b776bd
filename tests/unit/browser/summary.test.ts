import { describe, expect, it } from 'vitest'
import { PASSED } from '../../run/count.ts'
import { describeLint, isClean } from '../../run/lint.ts'
import type { Step } from '../../run/schedule.ts'
import { chooseSteps, describe as describeStep } from '../../run/summary.ts'

const run = async () => PASSED
const steps: Step[] = [
  { name: 'types', run },
  { name: 'unit', run },
  { name: 'build', run },
  { name: 'e2e', needs: ['build'], run },
]

describe('chooseSteps', () => {
  it.each([
    [undefined, ['types', 'unit', 'build', 'e2e']],
    [['unit'], ['unit']],
    [['unit,types'], ['types', 'unit']],
    [
      ['unit', 'types'],
      ['types', 'unit'],
    ],
    [['e2e'], ['build', 'e2e']],
  ])('--only %s', (only, names) => {
    expect(chooseSteps(steps, only).map(({ name }) => name)).toEqual(names)
  })

  it('knows no other step', () => {
    expect(() => chooseSteps(steps, ['e3e'])).toThrow('There is no step "e3e": the steps are types, unit, build, e2e.')
  })
})

it.each([
  [{ name: 'unit', count: { passed: 120, failed: 0 }, took: 2345 }, '✓ unit        2.3 s  120 passed, 0 failed'],
  [
    { name: 'e2e', count: { passed: 3, failed: 1, names: ['keys.test.ts: j moves'] }, took: 61_000 },
    '✗ e2e        61.0 s  3 passed, 1 failed\n    keys.test.ts: j moves',
  ],
  [
    { name: 'e2e', count: { passed: 3, failed: 0, skipped: ['disk.test.ts: is full: no mount'] }, took: 61_000 },
    '✓ e2e        61.0 s  3 passed, 0 failed\n    skipped: disk.test.ts: is full: no mount',
  ],
])('a line of the summary: %o', (report, line) => {
  expect(describeStep(report)).toBe(line)
})

it('tells what web-ext found', () => {
  const text = describeLint({
    errors: [{ code: 'NO_ID', message: 'An id is missing', file: 'manifest.json' }],
    warnings: [{ code: 'INNER', message: 'Unsafe assignment', file: 'popup.js', line: 3 }],
  })
  expect(text.split('\n')).toEqual([
    'error: An id is missing [NO_ID] in manifest.json',
    'warning: Unsafe assignment [INNER] in popup.js:3',
    '1 errors, 1 warnings',
    '',
  ])
})

it.each([
  [0, 0, true],
  [0, 1, false],
  [1, 0, false],
])('%d errors and %d warnings of web-ext are clean: %s', (errors, warnings, clean) => {
  const message = { code: 'ANY', message: 'Something' }
  expect(isClean({ errors: Array(errors).fill(message), warnings: Array(warnings).fill(message) })).toBe(clean)
})
