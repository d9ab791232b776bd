import { describe, expect, it } from 'vitest'
import { FIREFOX, planInstall } from '../../browser/install.ts'

const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
const UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
const MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
const FEDORA = 'ID=fedora\nHOME_URL="https://fedoraproject.org/not-debian"\n'

describe('planInstall', () => {
  it.each([
    ['Debian', DEBIAN],
    ['Ubuntu', UBUNTU],
    ['what is like them', MINT],
  ])('installs Chromium on %s as root', (_name, osRelease) => {
    expect(planInstall({ platform: 'linux', isRoot: true, osRelease })).toEqual({
      commands: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'chromium'],
      ],
    })
  })

  it('asks a Debian user who is not root to run the command', () => {
    expect(planInstall({ platform: 'linux', isRoot: false, osRelease: DEBIAN })).toEqual({
      refusal: expect.stringContaining('run "sudo apt-get install chromium"'),
    })
  })

  it.each<[string, NodeJS.Platform, string]>([
    ['another Linux', 'linux', FEDORA],
    ['a Linux without a name', 'linux', ''],
    ['macOS', 'darwin', ''],
    ['Windows', 'win32', ''],
  ])('asks for a browser on %s', (_name, platform, osRelease) => {
    expect(planInstall({ platform, isRoot: true, osRelease })).toEqual({
      refusal: expect.stringContaining('install one, or name it in OFFPRINT_BROWSER.'),
    })
  })

  it('does the same for Firefox', () => {
    expect(planInstall({ platform: 'linux', isRoot: true, osRelease: DEBIAN }, FIREFOX)).toEqual({
      commands: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', 'firefox-esr'],
      ],
    })
    expect(planInstall({ platform: 'linux', isRoot: false, osRelease: DEBIAN }, FIREFOX)).toEqual({
      refusal: 'No Firefox was found: run "sudo apt-get install firefox-esr", or name one in OFFPRINT_FIREFOX.',
    })
  })
})
