import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { FAILURES } from '@/utils/errors'
import { COUNTED } from '@/utils/feed-choices'
import { REPO_KINDS } from '@/utils/papers/linked'
import { OPEN_TARGETS } from '@/utils/papers/links'
import { BADGES, THEMES } from '@/utils/settings'
import { filesIn, ROOT } from './source-files'

interface Message {
  message: string
  placeholders?: Record<string, { content: string }>
}

const messages: Record<string, Message> = JSON.parse(readFileSync(`${ROOT}public/_locales/en/messages.json`, 'utf8'))
const names = Object.keys(messages)

/** Names that code builds: the beginning, and every ending it can have. */
const BUILT: Record<string, readonly string[]> = {
  failure_: FAILURES.map((kind) => kind.replace('-', '_')),
  target_: OPEN_TARGETS,
  theme_: THEMES,
  badge_: BADGES,
  counted_: COUNTED,
  linked_: REPO_KINDS,
}

const files = filesIn(['utils', 'components', 'entrypoints'], /\.(tsx?|html)$/).filter(
  ({ path }) => path !== 'utils/i18n.ts',
)
const calls = files.flatMap(({ path, text }) =>
  [...text.matchAll(/(?<![\w.])(t|counted)\(\s*([^,)]*)/g)].map(([, fn = '', argument = '']) => ({
    path,
    fn,
    argument,
  })),
)

const literal = (argument: string) => argument.match(/^(['"])([a-z_]+)\1$/)?.[2]
const prefix = (argument: string) => argument.match(/^`([a-z]+_)\$\{/)?.[1]

const manifest = [readFileSync(`${ROOT}wxt.config.ts`, 'utf8'), ...files.map(({ text }) => text)]
const used = new Set([
  ...calls.flatMap(({ fn, argument }) => {
    const name = literal(argument)
    if (!name) return []
    return fn === 'counted' ? [`${name}_one`, `${name}_other`] : [name]
  }),
  ...Object.entries(BUILT).flatMap(([beginning, endings]) => endings.map((ending) => beginning + ending)),
  ...manifest.flatMap((text) => [...text.matchAll(/__MSG_(\w+?)__/g)].map(([, name = '']) => name)),
])

describe('messages', () => {
  it('are used throughout', () => {
    expect(calls.length).toBeGreaterThan(80)
    expect(used).toContain('extension_name')
  })

  it('are named where they are used, or begin as this page knows', () => {
    const unclear = calls.filter(({ argument }) => !literal(argument) && !((prefix(argument) ?? '') in BUILT))
    expect(unclear).toEqual([])
  })

  it('that are built are built somewhere', () => {
    const built = new Set(calls.map(({ argument }) => prefix(argument)))
    expect(Object.keys(BUILT).filter((beginning) => !built.has(beginning))).toEqual([])
  })

  it('all exist', () => {
    expect([...used].filter((name) => !names.includes(name))).toEqual([])
  })

  it('are all used', () => {
    expect(names.filter((name) => !used.has(name))).toEqual([])
  })

  it('are in the order of the alphabet, each once', () => {
    const text = readFileSync(`${ROOT}public/_locales/en/messages.json`, 'utf8')
    const written = [...text.matchAll(/^ {2}"(\w+)"/gm)].map(([, name = '']) => name)
    expect(written).toEqual([...new Set(written)].sort())
  })

  it.each(names)('%s says something, and fills every gap it leaves', (name) => {
    const { message, placeholders = {} } = messages[name] as Message
    const gaps = [...message.matchAll(/\$([a-zA-Z0-9_@]+)\$/g)].map(([, gap = '']) => gap.toLowerCase())
    expect(message.trim()).not.toBe('')
    expect([...new Set(gaps)].sort()).toEqual(Object.keys(placeholders).sort())
    expect(Object.values(placeholders).map(({ content }) => content)).toEqual(
      expect.toSatisfy((contents: string[]) => contents.every((content) => /^\$[1-9]$/.test(content))),
    )
  })

  it('about a number of things have both forms, and say the number first', () => {
    const forms = names.filter((name) => /_(one|other)$/.test(name)).map((name) => name.replace(/_(one|other)$/, ''))
    for (const stem of new Set(forms)) {
      expect(forms.filter((form) => form === stem)).toHaveLength(2)
      const contents = Object.values(messages[`${stem}_other`]?.placeholders ?? {}).map(({ content }) => content)
      expect([stem, contents]).toEqual([stem, expect.arrayContaining(['$1'])])
    }
  })
})
