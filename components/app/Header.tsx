import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import styles from './Header.module.css'
import { Search } from './Search'

/** The name, and what concerns the view as a whole. */
export function Header({ layout }: { layout: 'popup' | 'reader' }) {
  const { actions, outside, busy, openedBefore } = useStore()
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
        disabled={busy.value}
        onClick={() => void actions.refresh()}
      />
      {layout === 'popup' && (
        <IconButton
          icon="reader"
          label={t('open_reader')}
          onClick={() => void outside.openReader(openedBefore.value)}
        />
      )}
      <IconButton icon="settings" label={t('settings')} onClick={() => void outside.openSettings()} />
    </header>
  )
}
