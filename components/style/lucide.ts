import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const NAMED = /lucide:([\w-]+)(\?filled)?/g

interface Plugin {
  name: string
  enforce: 'pre'
  transform(code: string, id: string): string | undefined
}

/**
 * Lets style sheets name icons of Lucide: `url("lucide:bookmark")`, or `url("lucide:bookmark?filled")` for its
 * silhouette. Each becomes a picture in the style sheet itself. For the build alone; nothing of it is in a page.
 */
export function lucideInCss(): Plugin {
  const require = createRequire(import.meta.url)
  const file = require.resolve('@iconify-json/lucide/icons.json')
  const { icons } = JSON.parse(readFileSync(file, 'utf8')) as { icons: Record<string, { body: string }> }

  function pictureOf(name: string, filled: boolean): string {
    const body = icons[name]?.body
    if (!body) throw new Error(`Lucide has no icon "${name}".`)
    // Said once for the whole picture, in the same words for each: what repeats costs next to nothing in a zip.
    const shapes = body.replace(/ (?:fill|stroke|stroke-[a-z]+)="[^"]*"/g, '').replace(/<\/?g>/g, '')
    const look = `fill="${filled ? '%23000' : 'none'}" stroke="%23000" stroke-width="2" stroke-linecap="round"`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" ${look} stroke-linejoin="round">${shapes}</svg>`
    return `data:image/svg+xml,${svg.replaceAll('"', "'")}`
  }

  return {
    name: 'lucide-in-css',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.css') || !code.includes('lucide:')) return
      return code.replaceAll(NAMED, (_, name: string, filled?: string) => pictureOf(name, Boolean(filled)))
    },
  }
}
