import type { Controls, Suggestion } from './controls.ts'
import type { RunInChrome } from './firefox-chrome.ts'

const KEYWORD = 'op'

/** Firefox's own parts are told that they were pressed, and tell the extension, whose event page they wake. */
export function createFirefoxControls(run: RunInChrome, id: string): Controls {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`
  const withBar = (statements: string) =>
    run(`(async () => {
      const { ExtensionSearchHandler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
      ${statements}
    })()`)
  const inBar = (text: string) => JSON.stringify(`${KEYWORD} ${text}`)
  const search = (text: string) => `new Promise((listed) =>
    ExtensionSearchHandler.handleSearch({ keyword: '${KEYWORD}', text: ${inBar(text)}, inPrivateWindow: false }, listed))`

  return {
    async pressMenu(press) {
      await run(`void ${extension}.emit('webext-menu-menuitem-click', ${JSON.stringify(press)}, gBrowser.selectedTab)`)
    },
    async pressKeysOf(command) {
      await run(`void ${extension}.shortcuts.onCommand(${JSON.stringify(command)})`)
    },
    async typeInBar(text): Promise<Suggestion[]> {
      const listed = await withBar(`return JSON.stringify(await ${search(text)})`)
      return JSON.parse(String(listed))
    },
    async enterInBar(text) {
      await withBar(`
        await ${search(text)}
        ExtensionSearchHandler.handleInputEntered('${KEYWORD}', ${inBar(text)}, 'tab')`)
    },
  }
}
