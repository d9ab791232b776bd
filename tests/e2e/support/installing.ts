import { startInstalledInFirefox } from '../../browser/firefox-installed.ts'
import { launchOffprintInFirefox } from '../../browser/firefox-offprint.ts'
import { type Installed, leaveInstalled, type Profile, startInstalled } from '../../browser/installed.ts'
import type { LaunchOptions } from '../../browser/launch.ts'
import { launchOffprint, type Offprint } from '../../browser/offprint.ts'
import { inFirefox } from './lacks.ts'

/** A browser in which a reader is about to install the extension, for it to stay. */
export const launchToInstall = (options: LaunchOptions): Promise<Offprint> =>
  inFirefox ? launchOffprintInFirefox({ ...options, packed: true }) : launchOffprint(options)

/** Ends it. */
export const endInstalled = (offprint: Offprint): Promise<void> =>
  inFirefox ? offprint.close() : leaveInstalled(offprint)

/** Starts it again on the same profile. */
export const startAgain = (profile: Profile): Promise<Installed> =>
  inFirefox ? startInstalledInFirefox(profile) : startInstalled(profile)
