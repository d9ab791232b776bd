import { useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { IconButton } from '@/components/ui/IconButton'
import { language, t } from '@/utils/i18n'
import styles from './Bar.module.css'
import { ListEditor } from './ListEditor'

/** The lists of the Saved view: to choose one, make one, and put one in order. */
export function ListBar({ listId }: { listId: string | undefined }) {
  const { lists, actions } = useStore()
  const [editing, setEditing] = useState<'new' | 'this' | undefined>()
  const current = lists.value.find(({ id }) => id === listId)

  function choose(chosen?: string) {
    setEditing(undefined)
    void actions.show({ kind: 'saved', ...(chosen && { listId: chosen }) })
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
          aria-pressed={list.id === listId}
          onClick={() => choose(list.id)}
        >
          {listName(list)} {list.count.toLocaleString(language())}
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
          onDone={() => {
            setEditing(undefined)
            document.getElementById('panel')?.focus()
          }}
        />
      )}
    </nav>
  )
}
