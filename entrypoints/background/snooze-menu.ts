import type { Snooze } from '@/utils/attention/snooze'
import { browser } from '@/utils/browser'
import { t } from '@/utils/i18n'
import { optional } from '@/utils/optional'
import type { MenuItem } from './menus'

const MENU = 'snooze'
const END = 'snooze-end'

/** The lines of the toolbar button's menu by which the reader asks to be left alone. */
export const snoozeMenu = (snooze: Snooze): MenuItem[] => [
  { id: MENU, title: () => t('snooze'), contexts: ['action'], onPress: async () => {} },
  { ...child('snooze-hour'), title: () => t('snooze_hour'), onPress: () => snooze.begin('hour') },
  { ...child('snooze-tomorrow'), title: () => t('snooze_tomorrow'), onPress: () => snooze.begin('tomorrow') },
  { ...child(END), title: () => t('snooze_end'), onPress: () => snooze.end() },
]

function child(id: string): Pick<MenuItem, 'id' | 'parentId' | 'contexts'> {
  return { id, parentId: MENU, contexts: ['action'] }
}

/** Has the menu say until when; where it has not been made yet, there is nothing to say. */
export async function sayUntil(until: number | undefined): Promise<void> {
  const title = until === undefined ? t('snooze') : t('snoozed_until', timeOfDay(until))
  await Promise.all([
    optional.contextMenus?.update(MENU, { title }),
    optional.contextMenus?.update(END, { enabled: until !== undefined }),
  ]).catch(() => {})
}

function timeOfDay(instant: number): string {
  const isToday = new Date(instant).toDateString() === new Date().toDateString()
  const day = isToday ? {} : ({ weekday: 'short' } as const)
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { ...day, hour: 'numeric', minute: '2-digit' }).format(
    instant,
  )
}
