import { feedName } from '@/components/feed-name'
import { useStore } from '@/components/store/context'
import { MONTH, TRENDING, WEEK } from '@/utils/feed-choices'
import { t } from '@/utils/i18n'
import type { FeedDay } from '@/utils/papers/feed-day'
import { monthOf, weekOf } from '@/utils/papers/period'
import styles from './Bar.module.css'

/** The orders to choose from: the site's own, and the feeds that the reader added. */
export function RankingBar({ feed }: { feed: string }) {
  const { settings, actions, today } = useStore()
  const feeds = [TRENDING, ...settings.value.feeds.map(({ id }) => currentOf(id, today()))]
  return (
    <nav class={styles.bar} aria-label={t('feeds')}>
      {feeds.map((id) => (
        <button
          key={id}
          type="button"
          class={styles.chip}
          aria-pressed={id === feed}
          onClick={() => void actions.show({ kind: 'ranking', feed: id })}
        >
          <span dir="auto">{feedName(id)}</span>
        </button>
      ))}
    </nav>
  )
}

/** The feed that a choice stands for on a day: each week and month is one of its own. */
function currentOf(id: string, day: FeedDay): string {
  if (id === WEEK) return `${id}/${weekOf(day)}`
  return id === MONTH ? `${id}/${monthOf(day)}` : id
}
