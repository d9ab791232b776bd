import { listName } from '@/components/store/deed-text'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import type { CountedList } from '@/utils/library/glance'
import type { Topic } from '@/utils/topics'
import styles from './TopicRow.module.css'

interface Props {
  topic: Topic
  lists: CountedList[]
  isFirst: boolean
  isLast: boolean
  onEdit: () => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}

/** One topic: what it asks for, and what happens to its matches. */
export function TopicRow({ topic, lists, isFirst, isLast, onEdit, onMove, onRemove }: Props) {
  const { name } = topic
  return (
    <li class={styles.topic} data-topic-row={topic.id}>
      <p class={styles.text} dir="auto">
        <strong>{name}</strong>
        <code>{topic.but ? `${topic.query} −(${topic.but})` : topic.query}</code>
        <small>{doesText(topic, lists)}</small>
      </p>
      <span class={styles.buttons}>
        <IconButton icon="up" label={t('topic_up', name)} disabled={isFirst} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={t('topic_down', name)} disabled={isLast} onClick={() => onMove(1)} />
        <IconButton icon="edit" label={t('edit_topic', name)} onClick={onEdit} />
        <IconButton icon="delete" label={t('remove_topic', name)} onClick={onRemove} />
      </span>
    </li>
  )
}

function doesText({ mute, highlight, badge, notify, listId }: Topic, lists: CountedList[]): string {
  if (mute) return t('topic_does_mute')
  const list = lists.find(({ id }) => id === listId)
  const does = [
    highlight && t('topic_does_highlight'),
    badge && t('topic_does_badge'),
    notify && t('topic_does_notify'),
    listId && t('topic_does_save', list ? listName(list) : t('list_gone')),
  ]
  return does.filter(Boolean).join(' · ')
}
