import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { generateSamples } from '../server/samples/generate.ts'
import { inFirefox } from './support/lacks.ts'
import { goTo, waitForPapers } from './support/reader.ts'
import { setScene, setSyncedScene } from './support/scene.ts'

const KB = 1024

describe.each(['chrome', 'firefox'])('the build for %s', (name) => {
  const folder = join('.output', name)
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const gzipped = (path: string) => gzipSync(read(path), { level: 9 }).length

  it('needs at most 30 kB of JavaScript and CSS (gzip) for the first paint of the popup', () => {
    const html = read('popup.html')
    const files = [...html.matchAll(/(?:src|href)="\/((?:chunks|assets)\/[^"]+)"/g)].map(([, path]) => path ?? '')
    expect(files.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0)
    expect(files.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(0)
    // What a chunk imports statically must be among them, or it would be missing from the sum.
    const needed = new Set(files)
    for (const path of needed) {
      if (!path.endsWith('.js')) continue
      const source = read(path)
      for (const [, name] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) needed.add(`chunks/${name}`)
    }
    // Each file more is some 5 ms before the first paper.
    expect([...needed].map((path) => path.split('.').at(-1)).sort(), [...needed].join(', ')).toEqual(['css', 'js'])
    const bytes = [...needed].reduce((sum, path) => sum + gzipped(path), 0)
    console.log(`${name}, first paint of the popup: ${(bytes / KB).toFixed(1)} kB gzip`)
    expect(bytes).toBeLessThanOrEqual(30 * KB)
  })

  it('has a worker of one file with at most 56 kB (gzip) that loads nothing else', () => {
    const bytes = gzipped('background.js')
    console.log(`${name}, worker: ${(bytes / KB).toFixed(1)} kB gzip`)
    // 25 until arXiv came (what reads its XML without a DOM takes 4), then menus and the omnibox, then topics (their language
    // takes 4), then the index of search, rhythms of notifications and sync: a worker cannot fetch code later.
    expect(bytes).toBeLessThanOrEqual(56 * KB)
    const source = read('background.js')
    expect(source).not.toMatch(/\bimport\s*\(|importScripts\(|\beval\(|new Function\(/)
  })

  it('has every file that its manifest names', () => {
    const manifest = JSON.parse(read('manifest.json'))
    const files = [
      ...(manifest.background.scripts ?? [manifest.background.service_worker]),
      manifest.action.default_popup,
      manifest.options_ui.page,
      manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel,
      ...Object.values(manifest.icons as Record<string, string>),
    ]
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true)
    expect(manifest.options_ui.open_in_tab).toBe(true)
  })

  it('is open to no page of the web and to no other extension', () => {
    const manifest = JSON.parse(read('manifest.json'))
    const ways = ['web_accessible_resources', 'externally_connectable', 'content_scripts', 'sandbox', 'user_scripts']
    expect(ways.filter((way) => way in manifest)).toEqual([])
    const { extension_pages: policy } = manifest.content_security_policy
    for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy.split('; ')).toContain(rule)
    }
  })
})

it.each(['chrome', 'firefox'])(
  'the style sheets of %s have colours for browsers that do not know light-dark()',
  (name) => {
    const folder = `.output/${name}/assets`
    const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(5)
    expect(sheets.filter((file) => readFileSync(join(folder, file), 'utf8').includes('light-dark('))).toEqual([])
  },
)

it('the Firefox build has the side panel as a sidebar, which does not open by itself', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox/manifest.json', 'utf8'))
  const { default_panel, open_at_install } = manifest.sidebar_action
  expect(existsSync(join('.output/firefox', default_panel))).toBe(true)
  expect(open_at_install).toBe(false)
  expect(manifest.permissions).not.toContain('sidePanel')
})

it.each(['chrome', 'firefox'])('the page for the stores has a reason for each permission of %s', (name) => {
  const manifest = JSON.parse(readFileSync(`.output/${name}/manifest.json`, 'utf8'))
  const { permissions, host_permissions, optional_permissions = [], optional_host_permissions } = manifest
  const page = readFileSync('docs/store/permissions.md', 'utf8')
  const reasons = [...page.matchAll(/^\| `([^`]+)` \| [^|]{10,}/gm)].map(([, permission]) => permission)
  for (const each of [permissions, host_permissions, optional_permissions, optional_host_permissions].flat()) {
    expect(reasons, each).toContain(each)
  }
})

it('the browser warns at install of nothing but huggingface.co and notifications', async () => {
  const { offprint } = await setSyncedScene()
  expect((await offprint.warnings()).sort()).toEqual(
    inFirefox
      ? ['Access your data for huggingface.co', 'Display notifications to you']
      : ['Display notifications', 'Read and change your data on huggingface.co'],
  )
})

describe('the popup of a library of hundreds of papers', () => {
  it('reads about 20 papers by an index and never the whole store', async () => {
    const day = generateSamples({ seed: 77, count: 500 })
    const { offprint } = await setScene({ prepare: ({ feed }) => feed.setDay(feed.today(), day) })
    await expect.poll(() => offprint.badge(), { timeout: 30_000 }).toBe('500')
    await offprint.poll()

    const page = await offprint.openPage('popup.html', countReads)
    await waitForPapers(page, 20)
    const reads = await page.evaluate(() => (globalThis as unknown as { reads: Reads }).reads)
    expect(reads.whole).toEqual([])
    expect(reads.records).toBeGreaterThanOrEqual(20)
    expect(reads.records).toBeLessThanOrEqual(25)
    await goTo(page, 'Trending')
    await waitForPapers(page, 20)
    expect((await page.evaluate(() => (globalThis as unknown as { reads: Reads }).reads)).whole).toEqual([])
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThanOrEqual(600)
  })
})

interface Reads {
  /** Papers read one by one through a cursor or by key. */
  records: number
  /** Calls that read a whole store or index of papers. */
  whole: string[]
}

/** Runs in the page before its own code: counts what it reads of the papers. */
function countReads(): void {
  const reads: Reads = { records: 0, whole: [] }
  Object.assign(globalThis, { reads })
  // Those that are unread have a store of their own.
  const isPapers = (source: IDBObjectStore | IDBIndex) =>
    ['papers', 'unread'].includes((source instanceof IDBIndex ? source.objectStore : source).name)
  // Types do not know it yet.
  const index = IDBIndex.prototype as unknown as { getAllRecords(options: { count?: number }): IDBRequest<unknown[]> }
  const { getAllRecords } = index
  index.getAllRecords = function (this: IDBIndex, options) {
    const request = getAllRecords.call(this as never, options)
    if (!isPapers(this)) return request
    if (options.count === undefined) reads.whole.push('getAllRecords')
    request.addEventListener('success', () => (reads.records += request.result.length))
    return request
  }
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    const { getAll, count, openCursor } = prototype
    prototype.getAll = function (this: IDBObjectStore & IDBIndex, ...args: Parameters<typeof getAll>) {
      if (isPapers(this)) reads.whole.push('getAll')
      return getAll.apply(this, args)
    }
    prototype.count = function (this: IDBObjectStore & IDBIndex, ...args: Parameters<typeof count>) {
      if (isPapers(this)) reads.whole.push('count')
      return count.apply(this, args)
    }
    prototype.openCursor = function (this: IDBObjectStore & IDBIndex, ...args: Parameters<typeof openCursor>) {
      const request = openCursor.apply(this, args)
      if (isPapers(this)) request.addEventListener('success', () => request.result && reads.records++)
      return request
    }
  }
}
