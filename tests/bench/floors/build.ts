import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from '../../browser/bundle.ts'
import { ROOT } from '../../run/tool.ts'
import { paperAt } from '../inside/records.ts'

/** What Offprint's popup is held against: extensions of one popup each, which are as little as can be. */
export const FLOORS = ['static', 'raw', 'preact'] as const
export type Floor = (typeof FLOORS)[number]

const HERE = import.meta.dirname
const OUT = join(ROOT, '.tmp', 'bench')

/** The bench's own code for the inside of an extension; it puts its functions into the global of that name. */
export const inside = async (name: 'library' | 'fill') =>
  (await bundle(join(HERE, name === 'library' ? '../inside/library.ts' : 'fill.ts'), `bench_${name}`)).script

/** Builds a floor; returns its folder, and the bytes of script and style, gzip. */
export async function buildFloor(floor: Floor): Promise<{ folder: string; bytes: number }> {
  const folder = join(OUT, floor)
  await mkdir(folder, { recursive: true })
  const isStatic = floor === 'static'
  const { script, style } = isStatic
    ? { script: '', style: await readFile(join(HERE, 'floor.css'), 'utf8') }
    : await bundle(join(HERE, floor === 'raw' ? 'raw.ts' : 'preact.tsx'), floor)
  const body = isStatic ? Array.from({ length: 20 }, (_, at) => card(at)).join('') : '<script src="popup.js"></script>'
  await writeFile(join(folder, 'popup.css'), style)
  await writeFile(join(folder, 'popup.js'), script)
  await writeFile(
    join(folder, 'popup.html'),
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="popup.css"><body>${body}`,
  )
  const manifest = { manifest_version: 3, name: floor, version: '1', action: { default_popup: 'popup.html' } }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return { folder, bytes: gzipSync(script, { level: 9 }).length + gzipSync(style, { level: 9 }).length }
}

function card(at: number): string {
  const { title, abstract, authors, upvotes } = paperAt(at)
  const text = (each: string) => each.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const buttons = ['Save', 'Mark read', 'More actions'].map((name) => `<button>${name}</button>`).join('')
  return `<article><h2>${text(title)}</h2><p>${text(authors.join(', '))}</p><p class="abstract">${text(abstract)}</p><p>${upvotes} upvotes</p>${buttons}</article>`
}
