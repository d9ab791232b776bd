import { useStore } from '@/components/store/context'
import type { Store } from '@/components/store/store'
import { TRENDING } from '@/utils/feed-choices'
import { t } from '@/utils/i18n'

/** What the tabs lead to, in their order; keys 1 to 5 lead there too. */
export function viewsOf({ actions }: Store) {
  return [
    { kind: 'unread', show: () => void actions.show({ kind: 'unread' }) },
    { kind: 'day', show: () => void actions.showToday() },
    { kind: 'ranking', show: () => void actions.show({ kind: 'ranking', feed: TRENDING }) },
    { kind: 'for-you', show: () => void actions.show({ kind: 'for-you' }) },
    { kind: 'saved', show: () => void actions.show({ kind: 'saved' }) },
  ] as const
}

/** The tabs with their names and counts. */
export function useTabs() {
  const store = useStore()
  const names = {
    unread: t('unread'),
    day: t('today'),
    ranking: t('trending'),
    'for-you': t('for_you'),
    saved: t('saved'),
  }
  const counts = { unread: store.unread.value, day: 0, ranking: 0, 'for-you': 0, saved: store.saved.value }
  return viewsOf(store).map((view) => ({ ...view, name: names[view.kind], count: counts[view.kind] }))
}
