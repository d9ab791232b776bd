import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What finding depends on, so that a test can describe a machine. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  exists: (path: string) => boolean
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

/**
 * In order of preference. Chromium comes first: the branded browsers add first-run pages, updates and policies of
 * their own, and are what the reader uses for other things.
 */
const BROWSERS = [
  {
    linux: ['chromium', 'chromium-browser', '/snap/bin/chromium'],
    mac: 'Chromium',
    windows: String.raw`Chromium\Application\chrome.exe`,
  },
  {
    linux: ['google-chrome-stable', 'google-chrome', '/opt/google/chrome/chrome'],
    mac: 'Google Chrome',
    windows: String.raw`Google\Chrome\Application\chrome.exe`,
  },
  {
    linux: ['microsoft-edge-stable', 'microsoft-edge', '/opt/microsoft/msedge/msedge'],
    mac: 'Microsoft Edge',
    windows: String.raw`Microsoft\Edge\Application\msedge.exe`,
  },
  {
    linux: ['brave-browser', 'brave', '/opt/brave.com/brave/brave'],
    mac: 'Brave Browser',
    windows: String.raw`BraveSoftware\Brave-Browser\Application\brave.exe`,
  },
]

/** Where programs are when PATH says nothing about it (a service or an editor often starts with a short PATH). */
const USUAL_LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin']

const FIREFOXES = [
  {
    // The long-term release is the one that is tested on.
    linux: ['firefox-esr', 'firefox', '/snap/bin/firefox'],
    mac: 'Firefox',
    windows: String.raw`Mozilla Firefox\firefox.exe`,
  },
]

/** The browser's program, or undefined when none is installed. Throws when OFFPRINT_BROWSER names none. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  return find(machine, 'OFFPRINT_BROWSER', BROWSERS)
}

/** The same, of Firefox and OFFPRINT_FIREFOX. */
export function findFirefox(machine: Machine = thisMachine): string | undefined {
  return find(machine, 'OFFPRINT_FIREFOX', FIREFOXES)
}

function find(machine: Machine, variable: string, browsers: typeof BROWSERS): string | undefined {
  const wish = machine.env[variable]
  if (!wish) return browserPaths(machine, browsers).find(machine.exists)

  const wished = isPath(wish) ? [wish] : onPath(machine, wish)
  const found = wished.find(machine.exists)
  if (!found) throw new Error(`${variable} is ${wish}, but there is no such program.`)
  return found
}

/** Every path at which a browser might be, the preferred one first. */
export function browserPaths(machine: Machine, browsers = BROWSERS): string[] {
  switch (machine.platform) {
    case 'darwin':
      return browsers.flatMap(({ mac }) =>
        ['/Applications', posix.join(machine.env.HOME ?? '', 'Applications')].map((folder) =>
          posix.join(folder, `${mac}.app/Contents/MacOS/${mac}`),
        ),
      )
    case 'win32':
      return browsers.flatMap(({ windows }) =>
        ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
          .map((name) => machine.env[name])
          .filter((folder) => folder !== undefined)
          .map((folder) => win32.join(folder, windows)),
      )
    default:
      return browsers.flatMap(({ linux }) => linux.flatMap((name) => (isPath(name) ? [name] : onPath(machine, name))))
  }
}

function onPath({ platform, env }: Machine, name: string): string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  if (platform !== 'win32') folders.push(...USUAL_LINUX_FOLDERS)
  return folders.map((folder) => join(folder, name))
}

function isPath(text: string): boolean {
  return /[\\/]/.test(text)
}
