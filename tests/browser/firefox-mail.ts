import type { RunInChrome } from './firefox-chrome.ts'

/** The page of the web at which mails are written: it is of the embedded feed, and has no such page. */
const WRITER = 'https://huggingface.co/mail#'

/** Has Firefox write mails at a page of the web, as a reader can choose, and not ask. */
export async function writeMailsInTab(run: RunInChrome): Promise<void> {
  await run(`{
    Services.prefs.setBoolPref('security.external_protocol_requires_permission', false)
    const writer = Cc['@mozilla.org/uriloader/web-handler-app;1'].createInstance(Ci.nsIWebHandlerApp)
    writer.name = 'tests'
    writer.uriTemplate = '${WRITER}%s'
    const mails = Cc['@mozilla.org/uriloader/external-protocol-service;1']
      .getService(Ci.nsIExternalProtocolService)
      .getProtocolHandlerInfo('mailto')
    mails.preferredApplicationHandler = writer
    mails.preferredAction = Ci.nsIHandlerInfo.useHelperApp
    mails.alwaysAskBeforeHandling = false
    Cc['@mozilla.org/uriloader/handler-service;1'].getService(Ci.nsIHandlerService).store(mails)
  }`)
}

/** The mail that is written in a tab at this address, if it is one. */
export const mailAt = (address: string): string | undefined =>
  address.startsWith(WRITER) ? decodeURIComponent(address.slice(WRITER.length)) : undefined
