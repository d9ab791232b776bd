import { useStore } from '@/components/store/context'
import { numeral, t } from '@/utils/i18n'
import styles from './Tabs.module.css'
import { useTabs } from './views'

/** The views. Arrow keys move between tabs, as everywhere (`keys.ts`). */
export function Tabs({ vertical }: { vertical: boolean | undefined }) {
  const { feed } = useStore()
  const tabs = useTabs()
  const current = feed.kind.value
  // A search is no tab, and Tab must still lead to them.
  const stop = current === 'search' ? 'unread' : current

  return (
    <div
      class={styles.tabs}
      role="tablist"
      aria-label={t('views')}
      aria-orientation={vertical ? 'vertical' : undefined}
    >
      {tabs.map(({ kind, name, count, show }) => (
        <button
          key={kind}
          type="button"
          role="tab"
          id={`tab-${kind}`}
          aria-selected={kind === current}
          aria-controls="panel"
          tabIndex={kind === stop ? 0 : -1}
          onClick={show}
        >
          {name}
          {count ? <span class={styles.count}> {numeral(count)}</span> : null}
        </button>
      ))}
    </div>
  )
}
