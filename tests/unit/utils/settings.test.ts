import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DENSITIES, POPUP_WIDTHS, TEXT_SIZES } from '@/utils/look'
import { OPEN_TARGETS } from '@/utils/papers/links'
import { BADGES, createSettingsStore, INTERVALS_MINUTES, parseBaseUrl, parseSettings, THEMES } from '@/utils/settings'
import { memoryArea } from '../polling/support'

const AT_THE_START = {
  intervalMinutes: 30,
  notifications: true,
  calm: {},
  badge: 'unread',
  badgeScope: 'all',
  notificationScope: 'all',
  openTarget: 'huggingface',
  markReadOnOpen: true,
  theme: 'system',
  retentionDays: 90,
  baseUrl: 'https://huggingface.co',
  feeds: [],
  filters: {},
  headlines: [],
  density: 'comfortable',
  textSize: 1,
  popupWidth: 420,
  singleKeys: true,
  keys: {},
}

const OTHERS = {
  intervalMinutes: 240,
  notifications: false,
  calm: { rhythm: 'day' },
  badge: 'new',
  badgeScope: 'topics',
  notificationScope: 'topics',
  openTarget: 'pdf',
  markReadOnOpen: false,
  theme: 'dark',
  retentionDays: 0,
  baseUrl: 'https://mirror.example/hf',
  feeds: [{ id: 'arxiv/cs.LG', unread: 'all' }],
  filters: { day: { code: true, upvotes: 10 } },
  headlines: ['ranking'],
  density: 'compact',
  textSize: 1.15,
  popupWidth: 640,
  singleKeys: false,
  keys: { save: 'b', note: '' },
}

describe('settings read from what is stored', () => {
  it.each([[undefined], [null], [{}], [[]], ['settings'], [7], [true]])('%j is as at the start', (stored) => {
    expect(parseSettings(stored)).toEqual(AT_THE_START)
  })

  it('are what was stored', () => {
    expect(parseSettings(OTHERS)).toEqual(OTHERS)
  })

  it.each([
    ['intervalMinutes', 1],
    ['intervalMinutes', '30'],
    ['intervalMinutes', 0],
    ['badge', 'loud'],
    ['openTarget', 'javascript:alert(1)'],
    ['theme', null],
    ['retentionDays', 7],
    ['baseUrl', 'javascript:alert(1)'],
    ['baseUrl', 'http://mirror.example'],
    ['baseUrl', 7],
    ['feeds', 'arxiv/cs.LG'],
    ['filters', [{ code: true }]],
    ['headlines', 'ranking'],
    ['density', 'dense'],
    ['textSize', 4],
    ['popupWidth', 4000],
    ['keys', 's'],
  ])('lose a wrong %s, %j, and nothing else', (key, wrong) => {
    expect(parseSettings({ ...OTHERS, [key]: wrong })).toEqual({
      ...OTHERS,
      [key]: AT_THE_START[key as keyof typeof AT_THE_START],
    })
  })

  it('are sound, whatever is stored', () => {
    const field = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(OTHERS)))
    const anything = fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(OTHERS)), field))
    fc.assert(
      fc.property(anything, (stored) => {
        const settings = parseSettings(stored)
        expect(Object.keys(settings).sort()).toEqual(Object.keys(AT_THE_START).sort())
        expect(INTERVALS_MINUTES).toContain(settings.intervalMinutes)
        expect(BADGES).toContain(settings.badge)
        expect(THEMES).toContain(settings.theme)
        expect(DENSITIES).toContain(settings.density)
        expect(TEXT_SIZES).toContain(settings.textSize)
        expect(POPUP_WIDTHS).toContain(settings.popupWidth)
        expect(OPEN_TARGETS).toContain(settings.openTarget)
        expect([typeof settings.notifications, typeof settings.markReadOnOpen]).toEqual(['boolean', 'boolean'])
        expect(parseBaseUrl(settings.baseUrl)).toBe(settings.baseUrl)
        expect(parseSettings(settings)).toEqual(settings)
      }),
    )
  })
})

describe('an address that a reader typed', () => {
  it.each([
    ['https://huggingface.co', 'https://huggingface.co'],
    ['https://huggingface.co/', 'https://huggingface.co'],
    ['  huggingface.co ', 'https://huggingface.co'],
    ['HTTPS://Mirror.Example', 'https://mirror.example'],
    ['mirror.example/hf//', 'https://mirror.example/hf'],
    ['mirror.example:8443', 'https://mirror.example:8443'],
    ['https://192.0.2.44:8443', 'https://192.0.2.44:8443'],
    ['http://localhost:8080/', 'http://localhost:8080'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://localhost', 'https://localhost'],
  ])('%j is %s', (typed, address) => {
    expect(parseBaseUrl(typed)).toBe(address)
  })

  it.each([
    ['nothing', ''],
    ['white space', '  '],
    ['plain http elsewhere', 'http://mirror.example'],
    ['plain http that looks like this machine', 'http://localhost.evil.example'],
    ['plain http in this network', 'http://192.168.1.5:8080'],
    ['a word', 'huggingface'],
    ['a pattern of many hosts', 'https://*.mirror.example'],
    ['a pattern of all hosts', 'https://*.*'],
    ['a pattern in disguise', 'https://%2a.mirror.example'],
    ['two words', 'hugging face.co'],
    ['a space inside', 'https://mirror.example/a b'],
    ['a line break inside', 'https://mirror.example/a\nb'],
    ['script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x.y'],
    ['a file', 'file:///etc/passwd.d'],
    ['another scheme', 'ftp://mirror.example'],
    ['an e-mail address', 'me@mirror.example'],
    ['a name and a password', 'https://me:secret@mirror.example'],
    ['a query', 'https://mirror.example/?to=x'],
    ['a fragment', 'https://mirror.example/#x'],
    ['no host', 'https://'],
  ])('%s is none: %j', (_, typed) => {
    expect(parseBaseUrl(typed)).toBeUndefined()
  })

  it('whatever it is, is an address that stays itself and to which a path can be added', () => {
    const typed = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.domain(),
      fc.stringMatching(/^(https?:\/\/)?[a-z.:/@?#]{1,12}$/),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const address = parseBaseUrl(text)
        if (address === undefined) return
        expect(address).toMatch(/^https?:\/\/[^?#]*[^/?#]$/)
        expect(parseBaseUrl(address)).toBe(address)
        expect(new URL(`${address}/api/daily_papers`).origin).toBe(new URL(address).origin)
      }),
    )
  })
})

describe('the store of settings', () => {
  it('begins as at the start', async () => {
    expect(await createSettingsStore(memoryArea()).read()).toEqual(AT_THE_START)
  })

  it('changes what is given, and keeps the rest', async () => {
    const area = memoryArea()
    const settings = createSettingsStore(area)
    expect(await settings.change({ theme: 'dark' })).toEqual({ ...AT_THE_START, theme: 'dark' })
    await settings.change({ notifications: false })
    expect(await settings.read()).toEqual({ ...AT_THE_START, theme: 'dark', notifications: false })
    expect(area.stored).toEqual({ [settings.key]: await settings.read() })
  })

  it('never stores what is wrong', async () => {
    const settings = createSettingsStore(memoryArea({ settings: { badge: 'off' } }))
    await settings.change({ baseUrl: 'http://evil.example', intervalMinutes: 1 as 15 })
    expect(await settings.read()).toEqual({ ...AT_THE_START, badge: 'off' })
  })
})
