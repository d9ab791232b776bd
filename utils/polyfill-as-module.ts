/** webextension-polyfill by the path it is resolved to. */
const POLYFILL = /[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill(?:\.min)?\.js$/

/** What the polyfill asks for before it takes itself for a CommonJS module. */
const IS_COMMON = 'typeof exports'

interface Plugin {
  name: string
  enforce: 'pre'
  transform(code: string, id: string): { code: string; map: null } | undefined
}

/**
 * Makes an ES module of webextension-polyfill, which is published as CommonJS only, at build time. Left to itself, the bundler
 * brings a file of its own for such modules, and each file is some 5 ms before the popup's first paper. Fails the build where
 * the polyfill has ceased to be CommonJS.
 */
export function polyfillAsModule(): Plugin {
  return {
    name: 'polyfill-as-module',
    enforce: 'pre',
    transform(code, id) {
      if (!POLYFILL.test(id.split('?', 1)[0] ?? '')) return
      if (!code.includes(IS_COMMON))
        throw new Error('webextension-polyfill is no CommonJS module any more: polyfill-as-module.ts can go.')
      return {
        code: `const module = { exports: {} }, { exports } = module;\n${code}\nexport default module.exports\n`,
        map: null,
      }
    },
  }
}
