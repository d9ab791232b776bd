import { useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { IconButton } from '@/components/ui/IconButton'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'
import styles from './Bar.module.css'

const ListEditor = lazily(() => import('./ListEditor').then((module) => module.ListEditor))

/** The lists of the Saved view: to choose one, make one, and put one in order. */
export function ListBar() {
  const { feed, lists, actions } = useStore()
  const [editing, setEditing] = useState<'new' | 'this' | undefined>()
  const view = feed.view.value
  if (view.kind !== 'saved') return null
  const current = lists.value.find(({ id }) => id === view.listId)

  function choose(listId?: string) {
    setEditing(undefined)
    void actions.show({ kind: 'saved', ...(listId && { listId }) })
  }

  return (
    <nav class={styles.bar} aria-label={t('lists')}>
      <button type="button" class={styles.chip} aria-pressed={!current} onClick={() => choose()}>
        {t('all_saved')}
      </button>
      {lists.value.map((list) => (
        <button
          key={list.id}
          type="button"
          class={styles.chip}
          aria-pressed={list.id === view.listId}
          onClick={() => choose(list.id)}
        >
          {listName(list)} {list.count.toLocaleString()}
        </button>
      ))}
      <IconButton icon="add" label={t('new_list')} onClick={() => setEditing(editing === 'new' ? undefined : 'new')} />
      {current && (
        <IconButton
          icon="edit"
          label={t('edit_list')}
          aria-expanded={editing === 'this'}
          onClick={() => setEditing(editing === 'this' ? undefined : 'this')}
        />
      )}
      {editing && (
        <ListEditor
          key={`${editing} ${current?.id}`}
          list={editing === 'this' ? current : undefined}
          onDone={() => setEditing(undefined)}
        />
      )}
    </nav>
  )
}
