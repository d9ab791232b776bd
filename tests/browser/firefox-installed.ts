import { launchFirefox } from './firefox.ts'
import type { Installed, Profile } from './installed.ts'

/** Starts Firefox on a profile in which the extension was installed as a package (`packed`): a start, and no fresh install. */
export async function startInstalledInFirefox({ profileDir, extensionDir, feed }: Profile): Promise<Installed> {
  const firefox = await launchFirefox({ profileDir, extensionDir, feed, packed: true, installed: true })
  const { browser, extension } = firefox
  try {
    await extension.started()
    await extension.watchAnnouncements()
    const installed: Installed = {
      browser,
      page: await firefox.openPage('manifest.json'),
      open: (path) => firefox.openPage(path),
      announced: () => extension.announced(),
      async update() {
        await firefox.install()
        await extension.watchAnnouncements()
        installed.page = await firefox.openPage('manifest.json')
      },
      close: () => firefox.close(),
    }
    return installed
  } catch (error) {
    await firefox.close()
    throw error
  }
}
