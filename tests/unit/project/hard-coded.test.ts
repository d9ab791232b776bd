import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { filesIn } from './source-files'

/** Names of things, which are the same in every language. */
const NAMES = [
  'Offprint',
  'PDF',
  'arXiv',
  'arXiv:',
  'HTML',
  'Hugging Face',
  'alphaXiv',
  'BibTeX',
  'Markdown',
  'GitHub',
  'DOI',
]

/** Attributes and props whose value is read or heard. */
const SPOKEN = /^(?:aria-(?:label|description|roledescription|placeholder|valuetext)|title|placeholder|alt|label|hint)$/

interface Node {
  type: string
  [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string'

/** The texts that an expression can come to, as far as they are written in it. */
function textsOf(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'JSXText':
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : []
    case 'TemplateLiteral':
      return (value.quasis as { value: { cooked: string } }[]).map(({ value: { cooked } }) => cooked)
    case 'ConditionalExpression':
      return [...textsOf(value.consequent), ...textsOf(value.alternate)]
    case 'LogicalExpression':
    case 'BinaryExpression':
      return [...(value.operator === '&&' ? [] : textsOf(value.left)), ...textsOf(value.right)]
    case 'JSXExpressionContainer':
      return textsOf(value.expression)
    default:
      return []
  }
}

/** What a component says that is no message: between tags, and in attributes that are read or heard. */
function saidIn(code: string): string[] {
  const said: string[] = []
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) walk(each)
    if (!isNode(node)) return
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      said.push(...(node.children as Node[]).flatMap(textsOf))
    if (node.type === 'JSXAttribute' && SPOKEN.test((node.name as { name: string }).name))
      said.push(...textsOf(node.value))
    for (const value of Object.values(node)) walk(value)
  }
  walk(parseSync('component.tsx', code).program as unknown)
  return said.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text) && !NAMES.includes(text))
}

it.each([
  ['<p>Nothing new</p>', ['Nothing new']],
  ['<p>{count} papers</p>', ['papers']],
  ["<p>{none ? 'Nothing' : t('some')}</p>", ['Nothing']],
  ['<p>{none && `Only $' + '{count}`}</p>', ['Only']],
  ['<button aria-label="Close" title={`Close $' + '{name}`} />', ['Close', 'Close']],
  ['<input placeholder="Search" class="field" />', ['Search']],
  ["<p>{t('all_read')} · {count}</p>", []],
  ['<ExternalLink href={link}>PDF</ExternalLink>', []],
])('in %s, what nobody can translate is found', (tsx, expected) => {
  expect(saidIn(`const shown = ${tsx}`)).toEqual(expected)
})

it('no component says anything that is not a message', () => {
  const files = filesIn(['components', 'entrypoints'], /\.tsx$/)
  expect(files.length).toBeGreaterThan(30)
  expect(files.flatMap(({ path, text }) => saidIn(text).map((found) => `${path}: ${found}`))).toEqual([])
})
