import { describe, expect, it } from 'vitest'
import { filesIn, type Import, importsOf } from './source-files'

/** The floors of the house (DESIGN.md): what each room may import of the others, besides the tools below. */
const MAY_IMPORT: Record<string, string[]> = {
  'utils/papers': [],
  'utils/query': ['utils/papers'],
  'utils/library': ['utils/papers'],
  'utils/sources': ['utils/papers'],
  'utils/polling': ['utils/sources', 'utils/library', 'utils/papers'],
  'utils/attention': ['utils/library', 'utils/query', 'utils/papers'],
  'utils/search': ['utils/library', 'utils/query', 'utils/papers'],
  'utils/ranking': ['utils/library', 'utils/query', 'utils/papers'],
  'utils/exchange': ['utils/library', 'utils/papers'],
  tools: ['utils/papers', 'public'],
  components: ['utils/library', 'utils/query', 'utils/attention', 'utils/exchange', 'utils/papers'],
}

/** Files of `utils/` that put rooms together: for entrypoints, which alone may import them. */
const WIRING = ['utils/open', 'utils/start']

/** The room of a path; `tools` are the other files that lie in `utils/` itself, and which every room may import. */
function roomOf(path: string): string {
  const file = path.replace(/\.tsx?$/, '')
  if (WIRING.includes(file)) return 'wiring'
  if (/^utils\/[^/]+$/.test(file)) return 'tools'
  return file.match(/^utils\/[^/]+/)?.[0] ?? file.split('/', 1)[0] ?? ''
}

const files = filesIn(['utils', 'components', 'entrypoints'])
const graph = new Map(files.map((file) => [file.path.replace(/\.tsx?$/, ''), importsOf(file)]))
const isOurs = (target: string) => /^(utils|components|entrypoints|public|tests)\//.test(target)

function forbidden(path: string, { target }: Import): boolean {
  const [from, to] = [roomOf(path), roomOf(target)]
  if (!isOurs(target) || from === to || from === 'entrypoints') return false
  if (from === 'wiring') return to === 'components' || to === 'entrypoints'
  return !(to === 'tools' ? from !== 'utils/papers' : MAY_IMPORT[from]?.includes(to))
}

describe('the house', () => {
  it('has been read', () => {
    expect(files.length).toBeGreaterThan(60)
    expect([...graph.values()].flat().filter(({ target }) => isOurs(target)).length).toBeGreaterThan(150)
  })

  it('has no room that this page does not know', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)))
    expect([...rooms].filter((room) => !(room in MAY_IMPORT) && !['entrypoints', 'wiring'].includes(room))).toEqual([])
  })

  it.each(Object.keys(MAY_IMPORT))('%s imports only floors below it', (room) => {
    const wrong = [...graph]
      .filter(([path]) => roomOf(path) === room)
      .flatMap(([path, imports]) =>
        imports.filter((said) => forbidden(path, said)).map(({ target }) => `${path} → ${target}`),
      )
    expect(wrong).toEqual([])
  })

  it('is put together by entrypoints alone', () => {
    const wrong = [...graph].filter(
      ([path, imports]) => roomOf(path) !== 'entrypoints' && imports.some(({ target }) => WIRING.includes(target)),
    )
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  it('leads nowhere that is not there, and nowhere into its tests', () => {
    const wrong = [...graph].flatMap(([path, imports]) =>
      imports
        .filter(({ target }) => isOurs(target) && !/\.(css|json)$/.test(target) && !graph.has(target))
        .map(({ target }) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ['utils/papers/text', 'utils/time', true],
    ['utils/papers/text', 'utils/library/library', true],
    ['utils/library/ingest', 'utils/papers/paper', false],
    ['utils/library/ingest', 'utils/polling/plan', true],
    ['utils/sources/registry', 'utils/library/library', true],
    ['utils/attention/badge', 'utils/settings', false],
    ['utils/attention/badge', 'utils/polling/health', true],
    ['utils/errors', 'utils/library/library', true],
    ['components/app/App', 'utils/i18n', false],
    ['components/app/App', 'utils/sources/source', true],
    ['components/app/App', 'utils/polling/health', true],
    ['components/app/App', 'entrypoints/app/mount', true],
    ['utils/start', 'components/app/App', true],
    ['entrypoints/background/index', 'utils/polling/poller', false],
  ])('from %s to %s is forbidden: %s', (from, target, wrong) => {
    expect(forbidden(from, { target, typeOnly: true })).toBe(wrong)
  })
})

it('webextension-polyfill is imported in one file', () => {
  const importing = [...graph].filter(([, imports]) => imports.some(({ target }) => target === 'webextension-polyfill'))
  expect(importing.map(([path]) => path)).toEqual(['utils/browser'])
})

it('nothing imports itself by way of others, types aside', () => {
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (path: string, way: string[]): void => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || done.has(path)) return
    for (const { target, typeOnly } of graph.get(path) ?? []) if (!typeOnly) walk(target, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  expect(cycles).toEqual([])
})

it('the background never reaches a component or a chunk that is loaded later', () => {
  const reached = new Set<string>()
  const reach = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const { target, typeOnly } of graph.get(path) ?? []) if (!typeOnly) reach(target)
  }
  reach('entrypoints/background/index')
  expect(reached.size).toBeGreaterThan(30)
  expect([...reached].filter((path) => path.startsWith('components/') || path === 'preact')).toEqual([])
  const dynamic = files.filter(
    ({ path, text }) => reached.has(path.replace(/\.tsx?$/, '')) && /(?<!typeof )\bimport\(/.test(text),
  )
  expect(dynamic.map(({ path }) => path)).toEqual([])
})
