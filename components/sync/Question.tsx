import type { Removals, Synced } from '@/utils/exchange/merge/synchronise'
import { numeral, t } from '@/utils/i18n'
import styles from './SyncSection.module.css'

interface Props {
  asked: Extract<Synced, { kind: 'asks' }>
  onAnswer: (removals: Removals) => void
}

/** Many of the saves would go: whether that is meant. Until it is answered, nothing is synced. */
export function Question({ asked: { where, removed, of }, onAnswer }: Props) {
  const counts = [numeral(removed), numeral(of)] as const
  return (
    <div role="alert" class={styles.question}>
      <p>{where === 'here' ? t('sync_asks_here', ...counts) : t('sync_asks_elsewhere', ...counts)}</p>
      <p class={styles.buttons}>
        <button type="button" onClick={() => onAnswer('keep')}>
          {t('sync_keep')}
        </button>
        <button type="button" onClick={() => onAnswer('allow')}>
          {t('sync_allow')}
        </button>
      </p>
    </div>
  )
}
