import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { ROOT, SHIPPED } from './packages.ts'

/** Lucide's data come without a text. */
const LUCIDE = `ISC License. Copyright (c) Lucide Contributors.

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the
above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY
DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION,
ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`
const WXT = 'Copyright (c) Aaron Klinker and the contributors of WXT'
const CSL = `Citation styles and locales: the CSL project (https://citationstyles.org) and the authors named in them,
Creative Commons Attribution-ShareAlike 3.0 (https://creativecommons.org/licenses/by-sa/3.0/). Unchanged.`

const CITEPROC = `Used under the CPAL, version 1.0 (https://opensource.org/license/cpal-1-0). Its source, unchanged, is the package citeproc of the npm
registry, and https://github.com/Juris-M/citeproc-js.`
/** What goes with the text of a package. */
const MORE: Record<string, string> = { '@citation-js/plugin-csl': CSL, citeproc: CITEPROC }

/** What a package says of its licence, from the place where it is installed. */
function textOf(name: string): string {
  const folder = new URL(`node_modules/${name}/`, ROOT)
  const file = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e/i.test(each)) : undefined
  return file ? readFileSync(new URL(file, folder), 'utf8').trim() : ''
}

/** `licences.txt` of the extension: each package that is in it, with its licence in whole. */
export function licenceTexts(): string {
  const own = readFileSync(new URL('LICENSE', ROOT), 'utf8').trim()
  const others = Object.keys(SHIPPED).map((name) => {
    // WXT comes without a text, and is under the licence of Offprint's own code.
    const without: Record<string, string> = { '@iconify-json/lucide': LUCIDE, wxt: own.replace(/^Copyright.*$/m, WXT) }
    const text = textOf(name) || without[name]
    if (!text) throw new Error(`${name} is not installed, or has no text of its licence`)
    return [name, name in MORE ? `${text}\n\n${MORE[name]}` : text] as const
  })
  const all = [['Offprint', own] as const, ...others]
  const texts = all.map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text}`).join('\n\n\n')
  return `${texts.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')}\n`
}
