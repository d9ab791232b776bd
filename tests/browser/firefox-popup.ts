import type { RunInChrome } from './firefox-chrome.ts'

/**
 * Has a tab taken for the popup of the toolbar button, which is no page that can be driven: what is loaded in it is told
 * that it is one, and finds the page in front of the reader as one does.
 */
export function createFirefoxPopups(run: RunInChrome, id: string) {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`
  const front = `Services.wm.getMostRecentWindow('navigator:browser')`

  return {
    /** The next popup is over the tab in front, as the button of its window was pressed. */
    async press(): Promise<void> {
      await run(`{
        const { tabManager } = ${extension}
        tabManager.addActiveTabPermission(${front}.gBrowser.selectedTab)
        window.testsPressed = ${front}
        let views = [...${extension}.views][0]
        while (!Object.hasOwn(views, 'currentWindow')) views = Object.getPrototypeOf(views)
        const { get } = Object.getOwnPropertyDescriptor(views, 'currentWindow')
        const getOver = function () {
          return this.xulBrowser?.testsOver ?? get.call(this)
        }
        Object.defineProperty(views, 'currentWindow', { configurable: true, get: getOver })
      }`)
    },

    /** The tab in front, which shows nothing yet. */
    async make(): Promise<void> {
      await run(`{
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const tab = ${front}.gBrowser.selectedBrowser
        if (tab.currentURI.spec !== 'about:blank') throw new Error('another tab is in front: ' + tab.currentURI.spec)
        tab.setAttribute('webextension-view-type', 'popup')
        tab.testsOver = window.testsPressed
        window.testsPressed = undefined
        ExtensionParent.apiManager.emit('extension-browser-inserted', tab)
      }`)
    },
  }
}
