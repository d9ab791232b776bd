import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KEY_TABLE } from '@/components/app/key-table'
import { TOPIC_RHYTHMS } from '@/utils/calm'
import { FAILURES } from '@/utils/errors'
import { BACKUP_PROBLEMS } from '@/utils/exchange/backup/problem'
import { FORMAT_NAMES } from '@/utils/exchange/citations/formats'
import { DAV_PROBLEMS } from '@/utils/exchange/webdav/problem'
import { COUNTED } from '@/utils/feed-choices'
import { OCCASIONS } from '@/utils/library/snapshots'
import { DENSITIES, TEXT_SIZE_NAMES } from '@/utils/look'
import { REPO_KINDS } from '@/utils/papers/linked'
import { OPEN_TARGETS } from '@/utils/papers/links'
import { PROBLEMS } from '@/utils/query/problem'
import { BADGES, SCOPES, THEMES } from '@/utils/settings'
import { TOPIC_FLAGS } from '@/utils/topics'
import { filesIn, ROOT } from './source-files'

interface Message {
  message: string
  placeholders?: Record<string, { content: string }>
}

const LOCALES = `${ROOT}public/_locales/`
const read = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8'))
const messages = read('en')
const names = Object.keys(messages)

/** Names that code builds: the beginning, and every ending it can have. */
const BUILT: Record<string, readonly string[]> = {
  failure_: FAILURES.map((kind) => kind.replace('-', '_')),
  target_: OPEN_TARGETS,
  theme_: THEMES,
  badge_: BADGES,
  counted_: COUNTED,
  linked_: REPO_KINDS,
  format_: FORMAT_NAMES,
  backup_: BACKUP_PROBLEMS,
  density_: DENSITIES,
  text_: TEXT_SIZE_NAMES,
  dav_: [...DAV_PROBLEMS, 'backup', 'storage'],
  snapshot_: OCCASIONS,
  query_: PROBLEMS.map((kind) => kind.replaceAll('-', '_')),
  rhythm_: TOPIC_RHYTHMS,
  scope_: SCOPES,
  topic_: TOPIC_FLAGS,
  key_: KEY_TABLE.map(({ action }) => action),
}

const files = filesIn(['utils', 'components', 'entrypoints'], /\.(tsx?|html)$/).filter(
  // What puts names together; the one that it says itself is named below.
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
  'language',
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

/** Forms that a language's plural rules can ask for. */
const formsOf = (locale: string) => new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories

const stemOf = (name: string) => name.match(/^(.*)_(?:zero|one|two|few|many|other)$/)?.[1]
const isForm = (name: string) => stemOf(name) !== undefined && `${stemOf(name)}_other` in messages

describe.each(readdirSync(LOCALES).filter((locale) => locale !== 'en'))('the messages in %s', (locale) => {
  const translated = read(locale)
  const forms: string[] = formsOf(locale)

  it('lack none', () => {
    // Where a language has no form of its own for one, none is needed; further forms are at the translator's choice.
    const needed = names.filter((name) => !isForm(name) || name.endsWith('_other') || forms.includes('one'))
    expect(needed.filter((name) => !(name in translated))).toEqual([])
  })

  it('hold none that English does not have, nor forms that the language never asks for', () => {
    const unknown = Object.keys(translated).filter((name) =>
      isForm(name) ? !forms.includes(name.slice(`${stemOf(name)}_`.length)) : !names.includes(name),
    )
    expect(unknown).toEqual([])
  })

  it('have the gaps that the English ones have, filled in the same order', () => {
    const wrong = Object.entries(translated).filter(([name, { message, placeholders = {} }]) => {
      const english = messages[name] ?? messages[`${stemOf(name)}_other`]
      const gaps = [...message.matchAll(/\$(\w+)\$/g)].map(([, gap = '']) => gap.toLowerCase())
      const expected = Object.keys(english?.placeholders ?? {}).sort()
      // A number may be said in a word, as in "one paper".
      const said = [...new Set(gaps)].sort()
      const complete = JSON.stringify(said) === JSON.stringify(expected)
      const allowed = isForm(name) && !name.endsWith('_other') && said.every((gap) => expected.includes(gap))
      return !(complete || allowed) || JSON.stringify(placeholders) !== JSON.stringify(english?.placeholders ?? {})
    })
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  it('say something, in order, each once, and say which language they are in', () => {
    const written = [...readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8').matchAll(/^ {2}"(\w+)"/gm)]
    const order = written.map(([, name = '']) => name)
    expect(order).toEqual([...new Set(order)].sort())
    expect(Object.entries(translated).filter(([, { message }]) => !message.trim())).toEqual([])
    expect(translated.language?.message).toBe(locale.replace('_', '-'))
  })

  it.runIf(locale.startsWith('zh'))('are punctuated as Chinese is', () => {
    const latin = /[\u4e00-\u9fff”$][,;:!?()](?!\/)|[\u4e00-\u9fff]\.(?:\s|$)|\.{3}/
    expect(Object.entries(translated).filter(([, { message }]) => latin.test(message))).toEqual([])
  })
})
