import { formatDay } from '@/components/format'
import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import { FIRST_FEED_DAY, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import styles from './Bar.module.css'

/** Which feed day is shown, and the way to the ones before and after. */
export function DayBar() {
  const { feed, actions, today } = useStore()
  const view = feed.view.value
  if (view.kind !== 'day') return null
  const [previous, next] = [previousWeekday(view.day), nextWeekday(view.day)]
  return (
    <nav class={styles.bar} aria-label={t('feed_day')}>
      <IconButton
        icon="previous"
        label={t('previous_day')}
        disabled={previous < FIRST_FEED_DAY}
        onClick={() => void actions.showDay(previous)}
      />
      <time dateTime={view.day}>{formatDay(view.day, 'long')}</time>
      <IconButton
        icon="next"
        label={t('next_day')}
        disabled={next > today()}
        onClick={() => void actions.showDay(next)}
      />
    </nav>
  )
}
