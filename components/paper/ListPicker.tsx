import { useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { NAME_LIMIT } from '@/utils/library/lists'
import styles from './ListPicker.module.css'

/** The lists a paper stands in, each to tick, and a field that makes a new one. */
export function ListPicker({ entry }: { entry: Entry }) {
  const { lists, actions } = useStore()
  const [name, setName] = useState('')
  const { id } = entry.paper
  const inside = new Set(entry.save?.places.map(([listId]) => listId))

  async function create(event: Event) {
    event.preventDefault()
    if (!name.trim()) return
    await actions.createList(name, id)
    setName('')
  }

  return (
    <fieldset class={styles.picker}>
      <legend>{t('lists')}</legend>
      {lists.value.map((list) => (
        <label key={list.id}>
          <input
            type="checkbox"
            checked={inside.has(list.id)}
            onChange={({ currentTarget }) => void actions.place(id, list.id, currentTarget.checked)}
          />
          {listName(list)}
        </label>
      ))}
      <form onSubmit={create}>
        <input
          type="text"
          value={name}
          maxLength={NAME_LIMIT}
          placeholder={t('new_list')}
          aria-label={t('new_list')}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <button type="submit" disabled={!name.trim()}>
          {t('add')}
        </button>
      </form>
    </fieldset>
  )
}
