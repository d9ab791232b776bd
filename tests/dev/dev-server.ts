import { resolve } from 'node:path'
import { createServer } from 'wxt'
import { ROOT } from '../run/tool.ts'

/**
 * Builds the extension for development and serves its pages' code from this machine as it changes. Where a change takes
 * that the browser loads the extension anew, `beforeReload` is called just before.
 */
export async function startDevServer(beforeReload: () => void, root = ROOT) {
  const server = await createServer({
    root,
    mode: 'development',
    browser: 'chrome',
    // The browser is opened by develop.ts, which knows the way to the embedded feed.
    webExt: { disabled: true },
    // By number: the browser is told that no name but those of the feed leads anywhere.
    dev: { server: { host: '127.0.0.1', origin: '127.0.0.1' } },
  })
  const { reloadExtension } = server
  server.reloadExtension = () => {
    beforeReload()
    reloadExtension()
  }
  await server.start()
  return {
    /** The extension that the browser is to load. */
    extensionDir: resolve(root, '.output/chrome-dev'),
    close: () => server.stop(),
  }
}
