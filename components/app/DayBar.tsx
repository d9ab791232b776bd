import { formatDay } from '@/components/format'
import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import { type FeedDay, FIRST_FEED_DAY, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import styles from './Bar.module.css'

/** Which feed day is shown, and the way to the ones before and after. */
export function DayBar({ day }: { day: FeedDay }) {
  const { actions, today } = useStore()
  const [previous, next] = [previousWeekday(day), nextWeekday(day)]
  return (
    <nav class={styles.bar} aria-label={t('feed_day')}>
      <IconButton
        icon="previous"
        label={t('previous_day')}
        disabled={previous < FIRST_FEED_DAY}
        onClick={() => void actions.showDay(previous)}
      />
      <time dateTime={day}>{formatDay(day, 'long')}</time>
      <IconButton
        icon="next"
        label={t('next_day')}
        disabled={next > today()}
        onClick={() => void actions.showDay(next)}
      />
    </nav>
  )
}
