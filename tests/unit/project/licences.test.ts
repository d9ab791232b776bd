import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isAllowed } from '../../licences/allowed.ts'
import { lockedPackages, SHIPPED } from '../../licences/packages.ts'
import { shippedTable } from '../../licences/page.ts'
import { licenceTexts } from '../../licences/texts.ts'
import { filesIn, importsOf, ROOT } from './source-files'

const packages = lockedPackages()
const read = (path: string) => readFileSync(ROOT + path, 'utf8')

describe('licences', () => {
  it('are told on the page as they are, of all that is in the extension: `npm run licences` writes it', () => {
    expect(read('docs/licences.md')).toContain(`\n${shippedTable(packages)}\n`)
    expect(read('public/licences.txt')).toBe(licenceTexts())
  })

  it('are told of every package that the code imports, and of what those bring', () => {
    const imported = filesIn(['utils', 'components', 'entrypoints'])
      .flatMap(importsOf)
      .filter(
        ({ target, typeOnly }) => !typeOnly && !/^(?:utils|components|entrypoints|public)\/|^#|^node:/.test(target),
      )
      .map(({ target }) => target.match(/^(?:@[^/]+\/)?[^/]+/)?.[0] ?? '')
    // Of these next to nothing is imported, and nothing that needs what they bring.
    const next = ['@citation-js/plugin-csl', '@iconify-json/lucide', 'wxt']
    const withCode = Object.keys(SHIPPED).filter((name) => !next.includes(name))
    const brought = packages.filter(({ name }) => withCode.includes(name)).flatMap(({ dependencies }) => dependencies)
    const untold = [...imported, ...brought].filter((name) => !(name in SHIPPED))
    expect([...new Set(untold)]).toEqual([])
  })

  it('are all allowed', () => {
    const strange = packages.filter(({ name, licence }) => !isAllowed(name, licence, name in SHIPPED))
    expect(strange.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  })

  it.each([
    ['x', 'MIT', true, true],
    ['x', '(MIT OR GPL-3.0-or-later)', true, true],
    ['x', 'GPL-3.0-only', false, false],
    ['x', 'MIT AND GPL-3.0-only', false, false],
    ['x', '(MIT AND Zlib)', false, true],
    ['x', 'CC0-1.0', true, false],
    ['x', 'none', false, false],
    ['x', 'CPAL-1.0 OR AGPL-1.0', true, false],
    ['citeproc', 'CPAL-1.0 OR AGPL-1.0', true, true],
  ])('%s under %s, shipped: %s, is allowed: %s', (name, licence, shipped, allowed) => {
    expect(isAllowed(name, licence, shipped)).toBe(allowed)
  })

  it('are those that the installed packages name themselves', () => {
    for (const name of Object.keys(SHIPPED)) {
      const { license, version } = JSON.parse(read(`node_modules/${name}/package.json`))
      expect(packages).toContainEqual(expect.objectContaining({ name, version, licence: license }))
    }
  })
})

describe('packages', () => {
  it('that run something when they are installed are known', () => {
    expect(packages.filter(({ installs }) => installs).map(({ name }) => name)).toEqual(['node'])
    expect(JSON.parse(read('package.json')).allowScripts).toEqual({ node: true })
  })

  it('come from the registry, and are what they were when they were locked', () => {
    expect(packages.filter(({ resolved, integrity }) => resolved || !integrity?.startsWith('sha512-'))).toEqual([])
  })
})
