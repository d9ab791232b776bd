import { describe, expect, it } from 'vitest'
import { type Count, countTests, sum, type VitestReport } from '../../run/count.ts'

const LOADED = { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'holds' }] }
const UNLOADABLE = { name: 'b.test.ts', status: 'failed', assertionResults: [] }
const BROKEN = { name: 'c.test.ts', status: 'failed', assertionResults: [{ status: 'failed', fullName: 'breaks' }] }

function report(numPassedTests: number, numFailedTests: number, testResults = [LOADED]): VitestReport {
  return { numPassedTests, numFailedTests, testResults }
}

describe('countTests', () => {
  it.each<[string, VitestReport | undefined, number, Count]>([
    ['all passed', report(5, 0), 0, { passed: 5, failed: 0 }],
    ['some failed', report(3, 2), 1, { passed: 3, failed: 2 }],
    ['a file that cannot be loaded', report(3, 0, [LOADED, UNLOADABLE]), 1, { passed: 3, failed: 1 }],
    ['failures and a file that cannot be loaded', report(3, 2, [UNLOADABLE]), 1, { passed: 3, failed: 3 }],
    ['an error outside of any test', report(5, 0), 1, { passed: 5, failed: 1 }],
    ['no test', report(0, 0, []), 0, { passed: 0, failed: 1 }],
    ['only skipped tests', report(0, 0), 0, { passed: 0, failed: 1 }],
    ['no report', undefined, 0, { passed: 0, failed: 1 }],
  ])('%s', (_what, given, status, expected) => {
    expect(countTests(given, status)).toMatchObject(expected)
  })

  it('names what failed', () => {
    expect(countTests(report(1, 1, [LOADED, UNLOADABLE, BROKEN]), 1).names).toEqual([
      'b.test.ts cannot be loaded',
      'c.test.ts: breaks',
    ])
  })

  it('says what was not tried, and why, where a test has said so', () => {
    const tests = [
      { status: 'skipped', fullName: 'is full', meta: { skipped: 'no mount' } },
      { status: 'skipped', fullName: 'is for another browser', meta: {} },
    ]
    const given = report(1, 0, [LOADED, { name: 'd.test.ts', status: 'passed', assertionResults: tests }])
    expect(countTests(given, 0).skipped).toEqual(['d.test.ts: is full: no mount'])
    expect(countTests(report(1, 0), 0)).not.toHaveProperty('skipped')
  })
})

it('sum adds up steps', () => {
  expect(
    sum([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 3 },
    ]),
  ).toEqual({ passed: 3, failed: 3 })
  expect(sum([])).toEqual({ passed: 0, failed: 0 })
})
