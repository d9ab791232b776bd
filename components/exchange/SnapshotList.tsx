import { useEffect, useState } from 'preact/hooks'
import { counted, language, type MessageName, t } from '@/utils/i18n'
import type { Snapshot } from '@/utils/library/snapshots'
import styles from './ExchangeSection.module.css'

interface Props {
  read: () => Promise<Snapshot[]>
  busy: boolean
  onChoose: (snapshot: Snapshot) => void
}

/** What is kept of earlier days, the newest first. */
export function SnapshotList({ read, busy, onChoose }: Props) {
  const [all, setAll] = useState<Snapshot[]>([])
  // Read again after each deed: a restore has taken one.
  useEffect(() => void read().then(setAll, (error) => console.error('Offprint:', error)), [busy])
  if (all.length === 0) return null
  const date = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details class={styles.snapshots}>
      <summary>{counted('snapshots', all.length)}</summary>
      <p class={styles.hint}>{t('snapshots_hint')}</p>
      <ul>
        {all.toReversed().map((snapshot) => (
          <li key={snapshot.key}>
            <span>
              <time dateTime={new Date(snapshot.at).toISOString()}>{date.format(snapshot.at)}</time> ·{' '}
              {t(`snapshot_${snapshot.occasion}` as MessageName)} · {counted('plan_saves', snapshot.saves)}
            </span>
            <button type="button" disabled={busy} onClick={() => onChoose(snapshot)}>
              {t('snapshot_look')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
