import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Action, badgeText, createBadge } from '@/utils/attention/badge'
import { NO_TALLY } from '@/utils/library/records'
import { BADGES, parseSettings } from '@/utils/settings'

describe('the badge says', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [42, '42'],
    [999, '999'],
    [1_000, '1000'],
    [9_999, '9999'],
    [10_000, '10k'],
    [10_999, '10k'],
    [100_000, '100k'],
    [999_999, '999k'],
    [1_000_000, '999k'],
    [5e9, '999k'],
    [-1, ''],
  ])('of %i papers %j', (unread, text) => {
    expect(badgeText({ unread, fresh: 0 }, 'unread')).toBe(text)
  })

  it.each([
    ['all that is unread', 'unread', '24'],
    ['what came since a view was opened', 'new', '3'],
    ['nothing', 'off', ''],
  ] as const)('%s, when set to %s', (_, mode, text) => {
    expect(badgeText({ unread: 24, fresh: 3 }, mode)).toBe(text)
  })

  it('at most four characters, ever', () => {
    const count = fc.integer({ min: -10, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(count, count, fc.constantFrom(...BADGES), (unread, fresh, mode) => {
        expect(badgeText({ unread, fresh }, mode).length).toBeLessThanOrEqual(4)
      }),
    )
  })
})

/** A toolbar that shows what was set last. */
function toolbar(): Action & { shown: string; colors: string[] } {
  return {
    shown: '?',
    colors: [],
    setBadgeText({ text }) {
      this.shown = text
    },
    setBadgeBackgroundColor({ color }) {
      this.colors.push(color)
    },
  }
}

/** Locks as `navigator.locks` has them: one after the other. */
function oneAtATime() {
  let last: Promise<void> = Promise.resolve()
  return (work: () => Promise<void>) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}

const settings = async () => parseSettings({ badge: 'unread' })

describe('setting the badge', () => {
  it('shows what the database holds at that moment', async () => {
    const action = toolbar()
    await createBadge({
      action,
      settings,
      tally: async () => ({ ...NO_TALLY, unread: 7 }),
      exclusively: oneAtATime(),
    })()
    expect(action.shown).toBe('7')
    expect(action.colors).toHaveLength(1)
  })

  it('sets the colour of the text where the browser has one', async () => {
    const action = { ...toolbar(), setBadgeTextColor: ({ color }: { color: string }) => void action.colors.push(color) }
    await createBadge({ action, settings, tally: async () => NO_TALLY, exclusively: oneAtATime() })()
    expect(action.colors).toHaveLength(2)
  })

  it('twice at once never leaves the older number standing, though it was slower to be read', async () => {
    const action = toolbar()
    const reads: ((unread: number) => void)[] = []
    const tally = () =>
      new Promise<typeof NO_TALLY>((resolve) => reads.push((unread) => resolve({ ...NO_TALLY, unread })))
    const badge = createBadge({ action, settings, tally, exclusively: oneAtATime() })
    const [older, newer] = [badge(), badge()]
    await vi.waitUntil(() => reads.length > 0, { interval: 1 })
    expect(reads).toHaveLength(1)
    reads[0]?.(5)
    await older
    await vi.waitUntil(() => reads.length === 2, { interval: 1 })
    reads[1]?.(4)
    await newer
    expect(action.shown).toBe('4')
  })

  it('that fails says so, and the next one is not held up', async () => {
    const action = toolbar()
    let fails = true
    const tally = async () => {
      if (fails) throw new Error('no database')
      return { ...NO_TALLY, unread: 1 }
    }
    const badge = createBadge({ action, settings, tally, exclusively: oneAtATime() })
    await expect(badge()).rejects.toThrow('no database')
    fails = false
    await badge()
    expect(action.shown).toBe('1')
  })
})
