import { useState } from 'preact/hooks'
import { formatDay } from '@/components/format'
import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'
import { type FeedDay, FIRST_FEED_DAY, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import styles from './Bar.module.css'

const Calendar = lazily(() => import('./Calendar').then((module) => module.Calendar))

/** Which feed day is shown, and the way to the ones before and after, or to any by a calendar. */
export function DayBar({ day }: { day: FeedDay }) {
  const { actions, outside, today } = useStore()
  const [choosing, setChoosing] = useState(false)

  function close() {
    setChoosing(false)
    document.querySelector<HTMLElement>('[data-action="choose-day"]')?.focus()
  }

  /** A way to another day; not disabled where there is none, or the focus would be lost with it. */
  function way(to: FeedDay, icon: string, label: string) {
    const none = to < FIRST_FEED_DAY || to > today()
    return (
      <IconButton icon={icon} label={label} aria-disabled={none} onClick={() => !none && void actions.showDay(to)} />
    )
  }

  return (
    <nav class={styles.bar} aria-label={t('feed_day')}>
      {way(previousWeekday(day), 'previous', t('previous_day'))}
      <button
        type="button"
        class={styles.day}
        data-action="choose-day"
        aria-haspopup="dialog"
        aria-expanded={choosing}
        title={t('choose_day')}
        onClick={() => (choosing ? close() : setChoosing(true))}
      >
        <time dateTime={day}>{formatDay(day, 'long')}</time>
      </button>
      {way(nextWeekday(day), 'next', t('next_day'))}
      <IconButton icon="digest" label={t('open_digest')} onClick={() => void outside.openDigest(day)} />
      {choosing && (
        <Calendar
          day={day}
          today={today()}
          onChoose={(chosen) => {
            close()
            void actions.showDay(chosen)
          }}
          onClose={close}
        />
      )}
    </nav>
  )
}
