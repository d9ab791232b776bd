import { describe, expect, it } from 'vitest'
import { browserPaths, findBrowser, findFirefox, type Machine } from '../../browser/find.ts'

function machine(platform: NodeJS.Platform, programs: string[], env: Machine['env'] = {}): Machine {
  return { platform, env, exists: (path) => programs.includes(path) }
}

describe('findBrowser', () => {
  it.each<[string, Machine, string | undefined]>([
    ['Chromium on PATH', machine('linux', ['/opt/bin/chromium'], { PATH: '/opt/bin:/usr/bin' }), '/opt/bin/chromium'],
    ['Chromium in a usual folder, PATH or not', machine('linux', ['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Ubuntu’s snap', machine('linux', ['/snap/bin/chromium']), '/snap/bin/chromium'],
    ['Chrome', machine('linux', ['/usr/bin/google-chrome-stable']), '/usr/bin/google-chrome-stable'],
    [
      'Chromium rather than Chrome',
      machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium']),
      '/usr/bin/chromium',
    ],
    [
      'Chrome rather than Edge and Brave',
      machine('linux', ['/usr/bin/brave-browser', '/usr/bin/microsoft-edge', '/usr/bin/google-chrome']),
      '/usr/bin/google-chrome',
    ],
    [
      'Chrome on macOS',
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Chromium in the reader’s own applications',
      machine('darwin', ['/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'], { HOME: '/Users/ada' }),
      '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Edge on Windows',
      machine('win32', ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'], {
        'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      }),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['nothing', machine('linux', ['/usr/bin/firefox'], { PATH: '/usr/bin' }), undefined],
  ])('finds %s', (_what, where, found) => {
    expect(findBrowser(where)).toBe(found)
  })

  it.each<[string, Machine, string]>([
    ['a path', machine('linux', ['/my/chrome', '/usr/bin/chromium'], { OFFPRINT_BROWSER: '/my/chrome' }), '/my/chrome'],
    [
      'a name on PATH',
      machine('linux', ['/usr/bin/brave', '/usr/bin/chromium'], { OFFPRINT_BROWSER: 'brave', PATH: '/usr/bin' }),
      '/usr/bin/brave',
    ],
    [
      'a path on Windows',
      machine('win32', ['D:\\chrome.exe'], { OFFPRINT_BROWSER: 'D:\\chrome.exe' }),
      'D:\\chrome.exe',
    ],
  ])('prefers what OFFPRINT_BROWSER says: %s', (_what, where, found) => {
    expect(findBrowser(where)).toBe(found)
  })

  it('does not take another browser when OFFPRINT_BROWSER is wrong', () => {
    expect(() => findBrowser(machine('linux', ['/usr/bin/chromium'], { OFFPRINT_BROWSER: '/no/such' }))).toThrow(
      'OFFPRINT_BROWSER is /no/such, but there is no such program.',
    )
  })
})

describe('findFirefox', () => {
  it.each<[string, Machine, string | undefined]>([
    ['the long-term release', machine('linux', ['/usr/bin/firefox', '/usr/bin/firefox-esr']), '/usr/bin/firefox-esr'],
    [
      'what OFFPRINT_FIREFOX names',
      machine('linux', ['/my/firefox', '/usr/bin/firefox-esr'], { OFFPRINT_FIREFOX: '/my/firefox' }),
      '/my/firefox',
    ],
    ['no Chromium', machine('linux', ['/usr/bin/chromium'], { OFFPRINT_BROWSER: '/usr/bin/chromium' }), undefined],
  ])('finds %s', (_what, where, found) => {
    expect(findFirefox(where)).toBe(found)
  })
})

it('looks on Windows only in folders that are set', () => {
  const paths = browserPaths(machine('win32', [], { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' }))
  expect(paths).toContain('C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe')
  expect(paths.every((path) => path.startsWith('C:\\Users\\ada'))).toBe(true)
})
