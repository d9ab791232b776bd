import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import { FilterButton } from './FilterButton'
import styles from './Header.module.css'
import type { Layout } from './layout'
import { Search } from './Search'

/** The name, and what concerns the view as a whole. */
export function Header({ layout }: { layout: Layout }) {
  const { actions, outside, busy } = useStore()
  return (
    <header class={styles.header}>
      <h1 class={styles.name}>Offprint</h1>
      <Search layout={layout} />
      <button type="button" class={styles.all} onClick={() => void actions.markAllRead()}>
        {t('mark_all_read')}
      </button>
      <IconButton
        icon="refresh"
        label={t('refresh')}
        aria-busy={busy.value}
        // Not disabled: the focus would be lost with it.
        aria-disabled={busy.value}
        onClick={() => !busy.value && void actions.refresh()}
      />
      <FilterButton />
      {layout === 'popup' && (
        <IconButton icon="panel" label={t('open_side_panel')} onClick={() => void outside.openSidePanel()} />
      )}
      {layout !== 'reader' && (
        <IconButton icon="reader" label={t('open_reader')} onClick={() => void actions.openReader()} />
      )}
      <IconButton icon="settings" label={t('settings')} onClick={() => void outside.openSettings()} />
    </header>
  )
}
