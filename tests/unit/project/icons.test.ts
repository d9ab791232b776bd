import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesIn, ROOT } from './source-files'

const sheets = filesIn(['components/style'], /^icons.*\.css$/)
const drawn = sheets.flatMap(({ text }) => [...text.matchAll(/^\[data-icon="(\w+)"\] \{/gm)].map(([, name]) => name))

/** What stands in `icon=…`, `data-icon=…` or a table's `icon: …`: a name, or names that an expression chooses from. */
const named = filesIn(['components', 'entrypoints'], /\.tsx$/).flatMap(({ text }) =>
  [...text.matchAll(/\b(?:data-)?icon(?:=|: )(?:["'](\w+)["']|\{([^}]*)\})/g)].flatMap(([, name, expression = '']) =>
    name ? [name] : [...expression.matchAll(/'(\w+)'/g)].map(([, each]) => each),
  ),
)

it('every icon that is named is drawn, and every icon that is drawn is named', () => {
  expect(drawn.length).toBeGreaterThan(10)
  expect([...new Set(named)].sort()).toEqual([...drawn].sort())
})

it('icons come from Lucide, and none is drawn by hand', () => {
  for (const { path, text } of filesIn(['components', 'entrypoints'], /\.css$/)) {
    expect([path, text.match(/url\((?!"lucide:)[^)]*\)/g)]).toEqual([path, null])
  }
})

it('Lucide is told of where readers of the code look', () => {
  expect(readFileSync(`${ROOT}README.md`, 'utf8')).toContain('@iconify-json/lucide')
})
