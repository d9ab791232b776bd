import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { counted, t } from '@/utils/i18n'

/** Opens the bar with filters; pressed while one is on, and then it says how many papers that hides. */
export function FilterButton() {
  const { feed, filtering } = useStore()
  const { hidden } = feed.sifted.value
  const on = hidden !== undefined
  return (
    <IconButton
      icon="filter"
      label={t('filter')}
      title={on ? counted('hidden', hidden) : t('filter')}
      aria-pressed={on}
      aria-expanded={filtering.value}
      onClick={() => {
        filtering.value = !filtering.value
      }}
    />
  )
}
