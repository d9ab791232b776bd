import { browser } from '@/utils/browser'
import { openPage } from '@/utils/open'
import { tell } from '@/utils/start'

/** Says hello once, when the reader installs the extension. An update, of it or of the browser, draws no attention. */
export function watchFirstRun(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') tell(openPage('/welcome.html'))
  })
}
