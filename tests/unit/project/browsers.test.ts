import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import wxtConfig from '@/wxt.config'
import { filesIn, ROOT } from './source-files'

const page = readFileSync(`${ROOT}docs/browsers.md`, 'utf8')

interface Row {
  what: string
  /** Versions; undefined where there is none. Infinity would be the same, but reads worse. */
  chromium: number | undefined
  firefox: number | undefined
  android: number | undefined
  without: string
}

const rows: Row[] = page
  .split('\n')
  .filter((line) => /^\|.*\|$/.test(line) && !/^\| what |^\|---/.test(line))
  .map((line) => {
    const [, what = '', chromium, firefox, android, without = ''] = line.split('|').map((cell) => cell.trim())
    const version = (cell = '') => (cell === '–' ? undefined : Number(cell))
    return { what, chromium: version(chromium), firefox: version(firefox), android: version(android), without }
  })

const oldest =
  page
    .match(/Chromium (\d+), Firefox (\d+), Firefox for Android (\d+)\./)
    ?.slice(1)
    .map(Number) ?? []

async function manifestOf(browser: string) {
  const { manifest } = wxtConfig
  if (typeof manifest !== 'function') throw new Error('wxt.config.ts makes the manifest by the browser.')
  return manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' })
}

describe('docs/browsers.md', () => {
  it('names the oldest versions that the manifests do', async () => {
    const { minimum_chrome_version } = await manifestOf('chrome')
    const { browser_specific_settings: settings } = await manifestOf('firefox')
    const versions = [
      minimum_chrome_version,
      settings?.gecko?.strict_min_version,
      settings?.gecko_android?.strict_min_version,
    ]
    expect(versions.map(Number)).toEqual(oldest)
  })

  it('names the language that the product is checked and built for', () => {
    const { compilerOptions } = JSON.parse(
      readFileSync(`${ROOT}tsconfig.product.json`, 'utf8').replace(/^\s*\/\/.*$/gm, ''),
    )
    expect(compilerOptions.lib[0]).toBe(page.match(/knows (ES\d+) and nothing newer/)?.[1])
    const config = wxtConfig.vite?.({} as never) as { build: { target: string } } | undefined
    expect(config?.build.target).toBe(page.match(/syntax is built for\s+(ES\d+)/)?.[1]?.toLowerCase())
  })

  it('has been read', () => {
    expect(rows.length).toBeGreaterThan(40)
    expect(rows.filter(({ chromium, firefox, android }) => [chromium, firefox, android].some(Number.isNaN))).toEqual([])
  })

  it.each(rows)(
    'says what happens without $what where one of the oldest lacks it',
    ({ chromium, firefox, android, without }) => {
      const [oldChromium = 0, oldFirefox = 0, oldAndroid = 0] = oldest
      const isEverywhere =
        (chromium ?? Infinity) <= oldChromium &&
        (firefox ?? Infinity) <= oldFirefox &&
        (android ?? Infinity) <= oldAndroid
      expect(isEverywhere || without !== '').toBe(true)
    },
  )

  it('has a line for every part of the browser’s API that is used', () => {
    const used = filesIn(['utils', 'components', 'entrypoints']).flatMap(({ text }) =>
      [...text.matchAll(/\b(?:browser|optional)\??\.(storage\.\w+|\w+)/g)].map(([, name = '']) => name),
    )
    const known = rows.flatMap(({ what }) => what.match(/(?<=`)[\w.]+(?=`)/g) ?? [])
    // The event of all areas, and a name of a file.
    const others = ['storage.onChanged', 'ts']
    expect(new Set(used).size).toBeGreaterThan(12)
    expect([...new Set(used)].filter((name) => !known.includes(name) && !others.includes(name))).toEqual([])
  })
})

/** Newer than the oldest versions of some browser; what JavaScript itself has is seen by tsconfig.product.json. */
const NEWER =
  /\bURL\.parse\(|\bscheduler\.|\bnavigation\.(?:navigate|addEventListener)|startViewTransition|\.moveBefore\(|\.setHTML|\.bytes\(\)|\bCookieStore|\.showSaveFilePicker|\bTemporal\.|\bRegExp\.escape/
const NEWER_STYLES =
  /field-sizing|@scope\b|@starting-style|@view-transition|\banchor\(|anchor-name|position-area|calc-size|interpolate-size|text-box|:open\b|::details-content|corner-shape|sibling-index|\bif\(|@function|animation-timeline/

it('nothing newer than the oldest browsers is used unseen', () => {
  const folders = ['utils', 'components', 'entrypoints']
  const code = filesIn(folders).filter(({ text }) => NEWER.test(text))
  const styles = filesIn(folders, /\.css$/).filter(({ text }) => NEWER_STYLES.test(text))
  expect([...code, ...styles].map(({ path }) => path)).toEqual([])
})
