import { feedName } from '@/components/feed-name'
import { COUNTED, type FeedChoice } from '@/utils/feed-choices'
import { t } from '@/utils/i18n'
import styles from './Feeds.module.css'

interface Props {
  feed: FeedChoice
  onCount: (unread: FeedChoice['unread']) => void
  onRemove: () => void
}

/** One feed that the reader added. */
export function FeedRow({ feed, onCount, onRemove }: Props) {
  const name = feedName(feed.id)
  return (
    <li>
      <span class={styles.name} dir="auto">
        {name}
      </span>
      <select
        aria-label={t('feed_unread', name)}
        value={feed.unread}
        onChange={({ currentTarget }) => onCount(currentTarget.value as FeedChoice['unread'])}
      >
        {COUNTED.map((unread) => (
          <option key={unread} value={unread} selected={unread === feed.unread}>
            {t(`counted_${unread}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        data-icon="delete"
        aria-label={t('remove_feed', name)}
        title={t('remove_feed', name)}
        onClick={onRemove}
      />
    </li>
  )
}
