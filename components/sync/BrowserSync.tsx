import { CheckField } from '@/components/settings/CheckField'
import { counted, t } from '@/utils/i18n'
import type { SyncOutside } from './outside'
import { Question } from './Question'
import styles from './SyncSection.module.css'
import { stateText } from './state-text'

type Props = Pick<SyncOutside, 'inBrowser' | 'browserState' | 'useBrowser' | 'sync' | 'now'>

/** The browser's own account as a way to the reader's other machines: small, and off until it is chosen. */
export function BrowserSync({ inBrowser, browserState, useBrowser, sync, now }: Props) {
  const { left = 0, last, problem } = browserState.value
  return (
    <>
      <CheckField label={t('sync_browser')} checked={inBrowser.value} onChange={(on) => void useBrowser(on)} />
      <p class={styles.hint}>{t('sync_browser_hint')}</p>
      <p class={styles.said} role="status" data-wrong={problem !== undefined}>
        {inBrowser.value && stateText(browserState.value, t('sync_browser_name'), now())}{' '}
        {left > 0 && counted('sync_left', left)}
      </p>
      {inBrowser.value && last?.kind === 'asks' && (
        <Question asked={last} onAnswer={(removals) => void sync(removals)} />
      )}
    </>
  )
}
