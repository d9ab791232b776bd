import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forbidden, isOurs, ROOMS, roomOf, roomsBelow, withoutEnding, wrongImports } from './floors'
import { filesIn, importsOf, ROOT } from './source-files'

const files = filesIn(['utils', 'components', 'entrypoints'])
const graph = new Map(files.map((file) => [withoutEnding(file.path), importsOf(file)]))

describe('the house', () => {
  it('has been read', () => {
    expect(files.length).toBeGreaterThan(60)
    expect([...graph.values()].flat().filter(({ target }) => isOurs(target)).length).toBeGreaterThan(150)
  })

  it('has no room that the table of floors does not know', () => {
    expect(new Set(files.map(({ path }) => roomOf(path)))).toEqual(new Set(ROOMS))
  })

  it.each(ROOMS)('%s imports only floors below it, and no package that is another room’s affair', (room) => {
    expect(wrongImports(files.filter(({ path }) => roomOf(path) === room))).toEqual([])
  })

  it('leads nowhere that is not there, and nowhere into its tests', () => {
    const wrong = [...graph].flatMap(([path, imports]) =>
      imports
        .filter(({ target }) => isOurs(target) && !/\.(css|json)$/.test(target) && !graph.has(target))
        .map(({ target }) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('has entrypoints that are small, and hand nothing on but to each other', () => {
    const started = files.filter(({ path }) => /^entrypoints\/\w+\/(?:index|main|start)\.tsx?$/.test(path))
    expect(started.length).toBeGreaterThan(5)
    expect(started.filter(({ text }) => /^export (?!default)/m.test(text)).map(({ path }) => path)).toEqual([])
    expect(started.filter(({ text }) => text.split('\n').length > 80).map(({ path }) => path)).toEqual([])
  })

  it('speaks to the browser by way of utils/browser alone', () => {
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const passing = files.filter(({ text }) =>
      /(?<![\w'.-])chrome\s*[.?[]|globalThis\.(?:browser|chrome)/.test(code(text)),
    )
    expect(passing.map(({ path }) => path)).toEqual([])
  })
})

describe('the rules of the floors', () => {
  it.each([
    ['utils/papers/text', 'utils/time', true],
    ['utils/papers/text', 'utils/library/library', true],
    ['utils/papers/text', 'valibot', true],
    ['utils/library/ingest', 'utils/papers/paper', false],
    ['utils/library/ingest', 'utils/polling/plan', true],
    ['utils/library/ingest', 'idb', false],
    ['utils/polling/poller', 'idb', true],
    ['utils/sources/registry', 'utils/library/library', true],
    ['utils/sources/registry', 'components/feed-name', true],
    ['utils/attention/badge', 'utils/settings', false],
    ['utils/attention/badge', 'utils/polling/health', true],
    ['utils/errors', 'utils/library/library', true],
    ['utils/errors', 'entrypoints/app/mount', true],
    ['components/app/App', 'utils/i18n', false],
    ['components/app/App', 'utils/sources/source', true],
    ['components/app/App', 'utils/polling/health', true],
    ['components/app/App', 'utils/open', true],
    ['components/app/App', 'entrypoints/app/mount', true],
    ['components/app/App', 'preact/hooks', false],
    ['components/app/App', 'preact-router', true],
    ['components/app/App', 'webextension-polyfill', true],
    ['utils/browser', 'webextension-polyfill', false],
    ['utils/settings', 'webextension-polyfill', true],
    ['utils/start', 'utils/polling/poller', false],
    ['utils/start', 'components/app/App', true],
    ['utils/start', 'entrypoints/app/mount', true],
    ['entrypoints/background/index', 'utils/polling/poller', false],
    ['entrypoints/background/index', 'tests/server/feed', true],
    ['entrypoints/background/index', 'idb', true],
    ['entrypoints/background/index', 'wxt/browser', true],
  ])('from %s to %s is forbidden: %s', (from, target, wrong) => {
    expect(forbidden(from, { target, typeOnly: true })).toBe(wrong)
  })

  it.each([
    ["import { createPoller } from '@/utils/polling/poller'", 'utils/polling/poller'],
    ["import type { Source } from '../../utils/sources/source'", 'utils/sources/source'],
    ["export * from '@/utils/sources/registry'", 'utils/sources/registry'],
    ["const later = () => import('@/utils/polling/plan')", 'utils/polling/plan'],
    ["let mount: typeof import('@/entrypoints/app/mount')", 'entrypoints/app/mount'],
    ["import browser from 'webextension-polyfill'", 'webextension-polyfill'],
  ])('see a component that says %s', (text, target) => {
    const planted = { path: 'components/app/Planted.tsx', text }
    expect(wrongImports([...files, planted])).toContain(`components/app/Planted → ${target}`)
  })
})

describe('docs/architecture.md', () => {
  const page = readFileSync(`${ROOT}docs/architecture.md`, 'utf8')
  const drawing = page.match(/## Rooms and floors[\s\S]*?```mermaid\n([\s\S]*?)```/)?.[1] ?? ''
  const arrows = [...drawing.matchAll(/^\s*(\w+)(?:\[.*?\])? --> (\w+)/gm)].map(([, from = '', to = '']) => ({
    from,
    to,
  }))
  const nameOf = (room: string) => room.replace('utils/', '')

  function reached(from: string, found = new Set<string>()): Set<string> {
    for (const { to } of arrows.filter((arrow) => arrow.from === from)) {
      if (!found.has(to)) reached(to, found.add(to))
    }
    return found
  }

  it.each(ROOMS)('draws what %s may import', (room) => {
    expect([...reached(nameOf(room))].sort()).toEqual(roomsBelow(room).map(nameOf).sort())
  })
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
