import { describe, expect, it } from 'vitest'
import { parseStart } from '../../start/args.ts'
import { describeFindings, firstLine } from '../../start/report.ts'

const LINUX = { platform: 'linux', env: {} } as const

describe('parseStart', () => {
  it.each<[string[], Parameters<typeof parseStart>[1], boolean]>([
    [[], LINUX, true],
    [[], { platform: 'linux', env: { DISPLAY: ':0' } }, false],
    [[], { platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }, false],
    [[], { platform: 'linux', env: { DISPLAY: '' } }, true],
    [[], { platform: 'darwin', env: {} }, false],
    [[], { platform: 'win32', env: {} }, false],
    [['--headless'], { platform: 'darwin', env: {} }, true],
  ])('%o on %o: headless is %s', (args, surroundings, headless) => {
    expect(parseStart(args, surroundings)).toEqual({ live: false, headless })
  })

  it('--language is what the browser is to speak', () => {
    expect(parseStart(['--language', 'de'], LINUX)).toEqual({ live: false, headless: true, language: 'de' })
  })

  it('--live asks the real Hugging Face', () => {
    expect(parseStart(['--live'], LINUX).live).toBe(true)
  })

  it.each([['--lve'], ['live']])('refuses %s and tells what there is', (arg) => {
    expect(() => parseStart([arg], LINUX)).toThrow(
      /Usage: npm start \[-- \[--live\] \[--headless\] \[--language CODE\]\]/,
    )
  })

  it('names the command that was given', () => {
    expect(() => parseStart(['--lve'], LINUX, 'npm run dev')).toThrow(/Usage: npm run dev/)
  })
})

describe('firstLine', () => {
  it.each([
    ['short', 'short'],
    ['one\ntwo', 'one'],
    [`${'word '.repeat(30)}end`, `${'word '.repeat(20).trim()} …`],
    ['x'.repeat(150), `${'x'.repeat(100)} …`],
    ['', ''],
  ])('%j', (text, line) => {
    expect(firstLine(text)).toBe(line)
  })
})

it('tells what the browser showed', () => {
  const text = describeFindings({
    badge: '23',
    announced: [{ id: 'n', title: '2 new papers', message: '• A\n• B' }],
    papers: [{ title: 'A', authors: 'Ada, Bob', upvotes: '5 upvotes', abstract: 'We show.' }],
    screenshots: ['screenshots/a.png'],
  })
  expect(text).toBe(`Badge on the toolbar button: 23
Notification: 2 new papers
  • A
  • B

First unread papers in the popup:
- A
  Ada, Bob · 5 upvotes
  We show.

Screenshots:
  screenshots/a.png`)
})
