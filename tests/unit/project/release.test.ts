import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { releaseProblems, sectionsOf } from '../../release/problems.ts'
import { ROOT } from './source-files'

const { version, scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const changelog = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8')
const workflows = ['ci', 'release']
  .map((name) => readFileSync(`${ROOT}.github/workflows/${name}.yml`, 'utf8'))
  .join('\n')

const CHANGES =
  '# Changelog\n\n## [Unreleased]\n\n## [1.2.3] - 2026-11-30\n\n### Added\n\n- Tea.\n\n## [1.2.2] - 2026-01-01\n'

describe('a release', () => {
  it('is one when tag, package.json and the top of the changelog name one version', () => {
    expect(releaseProblems({ tag: 'v1.2.3', version: '1.2.3', changelog: CHANGES })).toEqual([])
    expect(releaseProblems({ version: '1.2.3', changelog: CHANGES })).toEqual([])
  })

  it.each([
    ['another tag', { tag: 'v1.2.4' }, 'The tag is v1.2.4'],
    ['a tag without its letter', { tag: '1.2.3' }, 'it would have to be v1.2.3'],
    ['a branch', { tag: 'main' }, 'The tag is main'],
    [
      'an older version on top',
      { changelog: CHANGES.replace('[1.2.3]', '[1.2.1]') },
      'The latest in CHANGELOG.md is 1.2.1',
    ],
    ['no version in the changelog', { changelog: '# Changelog\n' }, 'The latest in CHANGELOG.md is nothing'],
    ['no date', { changelog: CHANGES.replace(' - 2026-11-30', '') }, '1.2.3 has no date'],
    ['nothing said of it', { changelog: CHANGES.replace('- Tea.', '') }, 'says nothing of 1.2.3'],
    [
      'lines left behind',
      { changelog: CHANGES.replace('[Unreleased]\n', '[Unreleased]\n\n- Cake.\n') },
      'under Unreleased',
    ],
    ['a version that browsers refuse', { version: '1.2.3-beta' }, 'not a version of three numbers'],
  ])('is none with %s', (_what, change, problem) => {
    const found = releaseProblems({ tag: 'v1.2.3', version: '1.2.3', changelog: CHANGES, ...change })
    expect(found.join('\n')).toContain(problem)
  })

  it('may have lines under Unreleased while it is only looked at', () => {
    const changed = CHANGES.replace('[Unreleased]\n', '[Unreleased]\n\n- Cake.\n')
    expect(releaseProblems({ version: '1.2.3', changelog: changed })).toEqual([])
  })
})

describe('this version', () => {
  it('has a heading in the changelog, and things to say', () => {
    expect(releaseProblems({ version, changelog })).toEqual([])
  })

  it('is younger than all below it', () => {
    const days = sectionsOf(changelog).flatMap(({ date }) => date ?? [])
    expect(days).toEqual([...days].sort().reverse())
  })
})

describe('the workflows', () => {
  it('run scripts that there are', () => {
    const run = [...workflows.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(run).not.toEqual([])
    expect(run.filter((name) => !(name in scripts))).toEqual([])
  })

  it('need no variable or secret that docs/releasing.md does not name', () => {
    const told = readFileSync(`${ROOT}docs/releasing.md`, 'utf8')
    const needed = [...workflows.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name = '']) => name)
    expect(needed.filter((name) => !told.includes(`\`${name}\``))).toEqual([])
  })
})
