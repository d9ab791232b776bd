import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { polyfillAsModule } from '@/utils/polyfill-as-module'

const path = createRequire(import.meta.url).resolve('webextension-polyfill')
const transform = (code: string, id: string) => polyfillAsModule().transform(code, id)

it('gives what the polyfill gives, as the default export of an ES module', async () => {
  // Where the browser has the API under this name, the polyfill hands it on.
  const api = { runtime: { id: 'offprint' } }
  Object.assign(globalThis, { chrome: api, browser: api })
  const code = transform(readFileSync(path, 'utf8'), path)?.code ?? ''
  const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)
  expect(module.default).toBe(api)
})

it('leaves every other module as it is', () => {
  expect(transform('export {}', '/somewhere/node_modules/idb/build/index.js')).toBeUndefined()
})

it('fails the build where the polyfill is no CommonJS module any more', () => {
  expect(() => transform('export default {}', path)).toThrow('polyfill-as-module.ts can go')
})
