import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import { numeral, t } from '@/utils/i18n'
import styles from './Lists.module.css'
import { moveChip } from './move-chip'

/** The reader's lists with their counts, to choose and to put in order, at the side of the reader page. */
export function Lists() {
  const { lists, saved, feed, actions } = useStore()
  const view = feed.view.value
  const all = { id: undefined, name: t('all_saved'), count: saved.value }
  return (
    <nav class={styles.lists} aria-labelledby="lists">
      <h2 id="lists">{t('saved_lists')}</h2>
      {[all, ...lists.value.map((list) => ({ ...list, name: listName(list) }))].map(({ id, name, count }) => (
        <button
          key={id}
          type="button"
          {...(id && {
            'data-list': id,
            title: lists.value.length > 1 ? t('reorder_hint') : undefined,
            ...moveChip(id, actions.moveList),
          })}
          aria-current={view.kind === 'saved' && view.listId === id}
          onClick={() => void actions.show({ kind: 'saved', ...(id && { listId: id }) })}
        >
          <span dir="auto">{name}</span> <span class={styles.count}>{numeral(count)}</span>
        </button>
      ))}
    </nav>
  )
}
