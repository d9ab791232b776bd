import { formatDay } from '@/components/format'
import { useStore } from '@/components/store/context'
import { TRENDING } from '@/utils/feed-choices'
import { counted, t } from '@/utils/i18n'
import { FEWEST_SAVES } from '@/utils/look'
import { isWeekend } from '@/utils/papers/feed-day'
import styles from './Empty.module.css'

/** Words for a view without papers. What is broken is told by the banner above; here it is never called "nothing new". */
export function Empty() {
  const { actions } = useStore()
  const words = useWords()
  const filtered = useFiltered()
  if (filtered) {
    return (
      <div class={`${styles.empty} panel`}>
        <p class={styles.head}>{filtered}</p>
        <button type="button" onClick={() => void actions.filter()}>
          {t('clear_filter')}
        </button>
      </div>
    )
  }
  return words ? (
    <div class={styles.empty}>
      <p class={styles.head} dir="auto">
        {words[0]}
      </p>
      {words[1] && <p>{words[1]}</p>}
    </div>
  ) : null
}

/** Words for a view whose papers are all hidden by its filter, as far as it was looked through. */
function useFiltered(): string | undefined {
  const { hidden, stopped } = useStore().feed.sifted.value
  if (!hidden) return undefined
  return stopped ? counted('none_passes_so_far', hidden) : counted('none_passes', hidden)
}

/** What is still missing before there is an order to learn, or that everything was read. */
function forYouWords(saved: number): [head: string, more: string] {
  const missing = FEWEST_SAVES - saved
  if (missing > 0) return [counted('for_you_missing', missing), t('for_you_hint')]
  return [t('for_you_all_read'), t('for_you_all_read_hint')]
}

function useWords(): [head: string, more?: string] | undefined {
  const { feed, status, today, busy, lists, saved, sought } = useStore()
  const view = feed.view.value
  const { known, failure, checkedAt } = status.value
  if (view.kind === 'for-you') return forYouWords(saved.value)
  if (view.kind === 'search' && (view.asked || sought.value?.problem)) return undefined
  if (view.kind === 'search') return [t('found_nothing', view.query), t('found_nothing_hint')]
  if (view.kind === 'saved') {
    const list = lists.value.find(({ id }) => id === view.listId)
    return list ? [t('empty_list'), t('empty_saved_hint')] : [t('empty_saved'), t('empty_saved_hint')]
  }
  if (busy.value) return [t('fetching')]
  if (failure) return view.kind === 'unread' && checkedAt !== undefined ? [t('empty_unread')] : [t('empty_broken')]
  if (!known) return undefined
  if (checkedAt === undefined) return [t('fetching'), t('fetching_hint')]
  if (view.kind === 'day') {
    if (isWeekend(view.day)) return [t('weekend'), t('weekend_hint')]
    return view.day === today()
      ? [t('empty_today'), t('empty_today_hint')]
      : [t('empty_day', formatDay(view.day, 'long'))]
  }
  if (view.kind === 'unread') return [t('all_read'), isWeekend(today()) ? t('weekend_hint') : t('all_read_hint')]
  return [view.feed === TRENDING ? t('empty_trending') : t('empty_feed')]
}
