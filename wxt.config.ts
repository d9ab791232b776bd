import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { defineConfig } from 'wxt'
import { lucideInCss } from './components/style/lucide'
import { textOnly } from './components/text-only'
import { polyfillAsModule } from './utils/polyfill-as-module'

/** Hugging Face is the one host asked for at install; mirrors are asked for in the click that sets them. */
const HUGGING_FACE = 'https://huggingface.co/*'

/**
 * What the first paint of popup and reader needs, as one chunk: many small ones compress worse, and take longer. That is all
 * that `start.ts` imports statically; what it fetches with `import()` when a key or a button first needs it is not among it.
 */
const FIRST_PAINT = staticImportsOf('entrypoints/app/start.ts')
const PACKAGES = /node_modules[\\/](?:@preact[\\/]|preact|idb|webextension-polyfill)/
/** What the bundler adds, and the style of every page: a file more is a request more before anything is on screen. */
const SHARED = /preload-helper|wxt-(?:html-)?plugins|components[\\/]style[\\/](?:tokens|base|icons)\.css/
const pathOf = (id: string) => relative(import.meta.dirname, id).replaceAll('\\', '/')
const isForFirstPaint = (id: string) => PACKAGES.test(id) || SHARED.test(id) || FIRST_PAINT.has(pathOf(id))

/** What it takes to come back to where a popup was left, which is waited for: one file too. */
const PLACE = staticImportsOf('entrypoints/app/place.ts')
const isForPlace = (id: string) => PLACE.has(pathOf(id)) && !isForFirstPaint(id)

/**
 * What pages and worker may do: run and show what lies in the package, and ask servers. No text becomes code or markup: where
 * the browser knows Trusted Types, it refuses, but for documents that are parsed to be read (utils/inert.ts).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // Hugging Face, arXiv, a mirror, and the reader's own server for sync; each also needs a permission.
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

const keysOf = (letter: string) => ({ default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` })

/** Our own modules that a module needs before its first line runs, itself included, as paths from here. */
function staticImportsOf(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  if (!/\.tsx?$/.test(path)) return found
  const statements = readFileSync(join(import.meta.dirname, path), 'utf8').matchAll(
    /^(?:import|export)\s(?!type\b)[^'"`;]*?\sfrom\s['"]((?:@\/|\.)[^'"]+)['"]|^import\s+['"]((?:@\/|\.)[^'"]+)['"]/gm,
  )
  for (const [, from, bare] of statements) {
    const target = (from ?? bare ?? '').replace(/^@\//, '')
    const base = target.startsWith('.') ? join(dirname(path), target) : target
    const file = [base, `${base}.ts`, `${base}.tsx`].find((each) => /\.\w+$/.test(each) && existsSync(each))
    if (file) staticImportsOf(file.replaceAll('\\', '/'), found)
  }
  return found
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // With what npm run dev builds beside it, in chrome-dev.
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  // Just what it takes to build: `npm test -- --only sources` builds from this package and compares.
  zip: {
    includeSources: [
      '{components,entrypoints,public,utils}/**',
      '{.npmrc,package.json,package-lock.json,tsconfig.json,wxt.config.ts,README.md,LICENSE}',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'alarms', 'contextMenus', 'notifications', 'storage', 'unlimitedStorage'],
    host_permissions: [HUGGING_FACE],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // Alt+Shift, and Ctrl+Shift on a Mac: what browsers use least; some letters they refuse all the same, such as P and R.
    commands: {
      _execute_action: { suggested_key: keysOf('O') },
      'open-reader': { suggested_key: keysOf('F'), description: '__MSG_open_the_reader__' },
      'open-side-panel': { suggested_key: keysOf('D'), description: '__MSG_open_side_panel__' },
    },
    omnibox: { keyword: 'op' },
    // While one develops, code comes from a server.
    ...(command === 'build' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'offprint@offprint.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // Android learnt data_collection_permissions two versions later than the desktop.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  hooks: {
    // One chunk for what all pages share: several small ones compress worse, and the popup's first paint is counted in bytes.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.some(({ type }) => type === 'popup')) return
      config.build ??= {}
      config.build.rolldownOptions = {
        ...config.build.rolldownOptions,
        output: {
          ...config.build.rolldownOptions?.output,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'app', test: isForFirstPaint },
              { name: 'place', test: isForPlace },
            ],
          },
        },
      }
    },
  },
  vite: () => ({
    plugins: [lucideInCss(), textOnly(), polyfillAsModule()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      target: 'es2022',
      // A chunk's own imports lie on the same disk: naming them all in the first chunk costs more than it saves.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (file, deps, { hostType }) => (hostType === 'js' && !/\/place-/.test(file) ? [] : deps),
      },
    },
    css: { modules: { generateScopedName: '[name]_[local]' } },
  }),
})
