import { useId, useState } from 'preact/hooks'
import { listName } from '@/components/store/deed-text'
import type { Found } from '@/utils/exchange/import/found'
import { counted, t } from '@/utils/i18n'
import type { CountedList } from '@/utils/library/glance'
import { NAME_LIMIT } from '@/utils/library/lists'
import { READ_LATER } from '@/utils/library/read-later'
import styles from './ExchangeSection.module.css'
import { Missed } from './Missed'
import type { Into } from './outside'

interface Props {
  found: Found
  lists: CountedList[]
  onImport: (into: Into) => void
  onCancel: () => void
}

/** How many papers were found, and into which list they are to go. */
export function ImportChoice({ found: { papers, missed }, lists, onImport, onCancel }: Props) {
  const [listId, setListId] = useState(READ_LATER.id)
  const [name, setName] = useState('')
  const id = useId()
  const isNew = listId === ''
  return (
    <form
      class={styles.plan}
      onSubmit={(event) => {
        event.preventDefault()
        onImport(isNew ? { name } : { listId })
      }}
    >
      <p role="status">{papers.length > 0 ? counted('import_found', papers.length) : t('import_none')}</p>
      <Missed title={counted('import_missed', missed.length)} texts={missed} />
      {papers.length > 0 && (
        <p class={styles.buttons}>
          <label for={id}>{t('import_into')}</label>
          <select id={id} value={listId} onChange={({ currentTarget }) => setListId(currentTarget.value)}>
            {lists.map((list) => (
              <option key={list.id} value={list.id}>
                {listName(list)}
              </option>
            ))}
            <option value="">{t('new_list')}</option>
          </select>
          {isNew && (
            <input
              type="text"
              dir="auto"
              value={name}
              maxLength={NAME_LIMIT}
              aria-label={t('list_name')}
              placeholder={t('list_name')}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
          <button type="submit" disabled={isNew && !name.trim()}>
            {counted('import_papers', papers.length)}
          </button>
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        </p>
      )}
    </form>
  )
}
