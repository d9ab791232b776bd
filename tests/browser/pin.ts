import type { Offprint } from './offprint.ts'

/** What the extension settings page of Chromium has, and no other page. */
declare const chrome: {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>
  }
}

/** Shows the toolbar button, which Chromium hides behind the puzzle piece until the reader pins it. */
export async function pinToToolbar({ browser, extensionId }: Offprint): Promise<void> {
  const settings = await browser.newPage()
  await settings.goto('chrome://extensions')
  await settings.evaluate(
    (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    extensionId,
  )
  await settings.close()
}
