import { defineConfig } from 'wxt'

/** Hugging Face is the one host asked for at install; mirrors are asked for in the click that sets them. */
const HUGGING_FACE = 'https://huggingface.co/*'

/**
 * What the first paint of popup and reader needs, as one chunk: many small ones compress worse. What is left out is
 * fetched when a key or a button first needs it.
 */
const LATER =
  /[\\/](library[\\/](deeds|journal|lists|mirror|reading|restore|safekeeping|saves|tally|transact|undo)|polling|settings[\\/]|Banner|Bar|DayBar|Empty|failure-text|feed-name|RankingBar|ListBar|ListEditor|ListPicker|More|NoteEditor|keys|status)\b/
const isForFirstPaint = (id: string) =>
  /node_modules|[\\/](utils|components|entrypoints[\\/]app)[\\/]/.test(id) && !LATER.test(id)

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}',
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['alarms', 'notifications', 'storage', 'unlimitedStorage'],
    host_permissions: [HUGGING_FACE],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
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
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'app', test: isForFirstPaint }] },
        },
      }
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', modulePreload: { polyfill: false } },
    css: { modules: { generateScopedName: '[name]_[local]' } },
  }),
})
