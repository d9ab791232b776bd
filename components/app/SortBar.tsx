import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import { type SavedSort, SORTS } from '@/utils/library/saved-order'
import styles from './SortBar.module.css'

/** The order of the saved papers in front; it is remembered for their list. */
export function SortBar() {
  const { feed, actions } = useStore()
  const view = feed.view.value
  if (view.kind !== 'saved') return null
  const { by, reversed }: SavedSort = view.sort ?? {}
  const names = { date: t('sort_date'), title: t('sort_title'), upvotes: t('sort_upvotes') }
  return (
    <span class={styles.sort}>
      <select
        aria-label={t('sort')}
        value={by ?? (view.listId ? '' : 'date')}
        onChange={({ currentTarget: { value } }) => {
          const chosen = SORTS.find((each) => each === value)
          void actions.sort(chosen ? { by: chosen } : {})
        }}
      >
        {view.listId && <option value="">{t('sort_order')}</option>}
        {SORTS.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      <IconButton
        icon="reverse"
        label={t('reverse')}
        aria-pressed={Boolean(reversed)}
        onClick={() => void actions.sort({ ...(by && { by }), ...(!reversed && { reversed: true }) })}
      />
    </span>
  )
}
