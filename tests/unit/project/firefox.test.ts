import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesIn, ROOT } from './source-files'

const lacks = readFileSync(`${ROOT}tests/e2e/support/lacks.ts`, 'utf8')
const reasons = [...lacks.matchAll(/^ {2}'([^']+)':/gm)].map(([, name = '']) => name)
const tests = filesIn(['tests/e2e'], /\.ts$/).filter(({ path }) => !path.endsWith('/lacks.ts'))
const readme = readFileSync(`${ROOT}README.md`, 'utf8')

describe('what Firefox lacks', () => {
  it('is read', () => {
    expect(reasons.length).toBeGreaterThan(3)
  })

  it.each(reasons)('is why some test is for Chromium alone: %s', (reason) => {
    expect(tests.filter(({ text }) => text.includes(`lacks('${reason}')`)).map(({ path }) => path)).not.toEqual([])
  })

  it('is the only reason why one is', () => {
    const others = tests.filter(({ text }) => /\.(?:skipIf|runIf)\(!?inFirefox/.test(text))
    expect(others.map(({ path }) => path)).toEqual([])
  })

  it('is told in the README, for those who read papers in it', () => {
    const [, table = ''] = readme.split('### Where Firefox differs')
    for (const word of ['event page', 'no buttons', 'sidebar', 'withdrawn', '`Esc`', 'alarms', 'lacks.ts']) {
      expect(table).toContain(word)
    }
  })
})

it('every end-to-end test is run in Firefox, some with everything else', () => {
  const config = readFileSync(`${ROOT}vitest.config.ts`, 'utf8')
  expect(config).toContain(`OFFPRINT_ALL_FIREFOX ? ['tests/e2e/**/*.test.ts'] : FIREFOX_BRIEFLY`)
  const briefly: string[] = config.match(/const FIREFOX_BRIEFLY = \[(.*?)\]/s)?.[1]?.match(/[\w-]+/g) ?? []
  expect(briefly).not.toEqual([])
  expect(briefly.filter((name) => !existsSync(`${ROOT}tests/e2e/${name}.test.ts`))).toEqual([])
})
