import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import styles from './CardActions.module.css'

const Grip = lazily(() => import('./Grip').then((module) => module.Grip))

interface Props {
  entry: Entry
  more: boolean
  onMore: () => void
}

/** The three buttons of a paper. */
export function CardActions({ entry, more, onMore }: Props) {
  const { actions, feed } = useStore()
  const { read, save } = entry
  return (
    <div class={styles.actions}>
      {feed.kind.value === 'saved' && <Grip id={entry.paper.id} />}
      <IconButton
        icon={save ? 'saved' : 'save'}
        label={save ? t('saved') : t('save')}
        aria-pressed={Boolean(save)}
        data-action="save"
        onClick={() => void actions.toggleSaved(entry)}
      />
      <IconButton
        icon={read ? 'unread' : 'read'}
        label={read ? t('mark_unread') : t('mark_read')}
        data-action="read"
        onClick={() => void actions.toggleRead(entry)}
      />
      <IconButton icon="more" label={t('more_actions')} data-action="more" aria-expanded={more} onClick={onMore} />
    </div>
  )
}
