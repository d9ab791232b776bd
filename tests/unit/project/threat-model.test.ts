import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesIn, ROOT } from './source-files'

const page = readFileSync(`${ROOT}docs/threat-model.md`, 'utf8')
const named = [...page.matchAll(/`([\w./-]+\.(?:ts|tsx|grit))`/g)].map(([, path = '']) => path)

it('the threat model names what stops an attack and which test shows it, and all of it is there', () => {
  expect(named.length).toBeGreaterThan(80)
  expect([...new Set(named)].filter((path) => !existsSync(ROOT + path))).toEqual([])
})

it('each table of the threat model has a test in each of its lines', () => {
  const lines = page.split('\n').filter((line) => line.startsWith('| ') && line.split(' | ').length === 3)
  const shown = lines.filter((line) => !/^\| could try /.test(line))
  expect(shown.length).toBeGreaterThan(25)
  expect(shown.filter((line) => !/`tests\/[^`]+`[^|]*\|$/.test(line))).toEqual([])
})

it('nobody listens to other extensions, nor runs anything in a page of the web', () => {
  const ways =
    /\bon(?:MessageExternal|ConnectExternal|UserScriptMessage|Connect\.addListener)\b|executeScript|registerContentScripts/
  const files = filesIn(['utils', 'components', 'entrypoints']).filter(({ text }) => ways.test(text))
  expect(files.map(({ path }) => path)).toEqual([])
})
