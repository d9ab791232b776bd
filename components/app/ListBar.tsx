import { useEffect, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { IconButton } from '@/components/ui/IconButton'
import { numeral, t } from '@/utils/i18n'
import styles from './Bar.module.css'
import { ListEditor } from './ListEditor'
import { moveChip } from './move-chip'
import { SortBar } from './SortBar'

interface Props {
  listId: string | undefined
  /** Whether the lists stand at the side, to be chosen there. */
  aside: boolean | undefined
}

/** The lists of the Saved view: to choose one, make one, put them in order, and the papers in each. */
export function ListBar({ listId, aside }: Props) {
  const { lists, actions } = useStore()
  const [editing, setEditing] = useState<'new' | 'this' | undefined>()
  const current = lists.value.find(({ id }) => id === listId)
  const gone = listId !== undefined && lists.value.length > 0 && !current

  // Deleted elsewhere, or its making was undone.
  useEffect(() => {
    if (gone) choose()
  }, [gone])

  function choose(chosen?: string) {
    setEditing(undefined)
    void actions.show({ kind: 'saved', ...(chosen && { listId: chosen }) })
  }

  return (
    <div class={styles.bar}>
      <nav class={styles.lists} aria-label={t('lists')}>
        {aside ? (
          <h2 class={styles.name} dir="auto">
            {current ? listName(current) : t('all_saved')}
          </h2>
        ) : (
          <button type="button" class={styles.chip} aria-pressed={!current} onClick={() => choose()}>
            {t('all_saved')}
          </button>
        )}
        {(aside ? [] : lists.value).map((list) => (
          <button
            key={list.id}
            type="button"
            class={styles.chip}
            data-list={list.id}
            title={lists.value.length > 1 ? t('reorder_hint') : undefined}
            aria-pressed={list.id === listId}
            onClick={() => choose(list.id)}
            {...moveChip(list.id, actions.moveList)}
          >
            <span dir="auto">{listName(list)}</span> {numeral(list.count)}
          </button>
        ))}
        <IconButton
          icon="add"
          label={t('new_list')}
          onClick={() => setEditing(editing === 'new' ? undefined : 'new')}
        />
        {current && (
          <IconButton
            icon="edit"
            label={t('edit_list')}
            aria-expanded={editing === 'this'}
            onClick={() => setEditing(editing === 'this' ? undefined : 'this')}
          />
        )}
        <IconButton icon="export" label={t('export_papers')} onClick={() => void actions.openExport()} />
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
      <SortBar />
    </div>
  )
}
