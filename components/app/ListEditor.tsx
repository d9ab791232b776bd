import { useEffect, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import type { CountedList } from '@/utils/library/glance'
import { NAME_LIMIT } from '@/utils/library/lists'
import { READ_LATER } from '@/utils/library/read-later'
import styles from './Bar.module.css'

interface Props {
  /** The list to change; none to make a new one. */
  list?: CountedList | undefined
  onDone: () => void
}

/** Names a new list, or renames, moves and deletes one. */
export function ListEditor({ list, onDone }: Props) {
  const { actions } = useStore()
  const [name, setName] = useState(list ? listName(list) : '')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  async function submit(event: Event) {
    event.preventDefault()
    if (!name.trim()) return
    await (list ? actions.renameList(list.id, name) : actions.createList(name))
    onDone()
  }

  return (
    <form class={styles.edit} onSubmit={submit}>
      <input
        type="text"
        ref={field}
        dir="auto"
        value={name}
        maxLength={NAME_LIMIT}
        aria-label={t('list_name')}
        placeholder={t('list_name')}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone()
        }}
      />
      <button type="submit" disabled={!name.trim()}>
        {list ? t('rename') : t('create')}
      </button>
      {list && (
        <>
          <IconButton icon="previous" label={t('move_left')} onClick={() => void actions.moveList(list.id, -1)} />
          <IconButton icon="next" label={t('move_right')} onClick={() => void actions.moveList(list.id, 1)} />
          {list.id !== READ_LATER.id && (
            <IconButton
              icon="delete"
              label={t('delete_list')}
              onClick={() => {
                onDone()
                void actions.deleteList(list.id)
              }}
            />
          )}
        </>
      )}
    </form>
  )
}
