import { useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { AccountForm } from './AccountForm'
import { BrowserSync } from './BrowserSync'
import type { SyncOutside } from './outside'
import { Question } from './Question'
import styles from './SyncSection.module.css'
import { stateText } from './state-text'

/** The same lists, saves and notes on every machine, through a server of the reader's own. */
export function SyncSection(outside: SyncOutside) {
  const { account, state, connect, disconnect, sync, now } = outside
  const [busy, setBusy] = useState(false)
  const { value } = account
  const { last, problem } = state.value

  async function doing(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    await work().finally(() => setBusy(false))
  }

  return (
    <section class="panel" aria-labelledby="sync">
      <h2 id="sync">{t('sync_title')}</h2>
      <p class={styles.hint}>{t('sync_hint')}</p>
      {!value && <AccountForm busy={busy} onConnect={(wanted) => doing(() => connect(wanted))} />}
      {value && (
        <>
          <p class={styles.folder} dir="auto">
            {value.url}
          </p>
          <p class={styles.buttons}>
            <button type="button" disabled={busy} onClick={() => void doing(() => sync())}>
              {t('sync_now')}
            </button>
            {problem?.kind === 'permission' && (
              <button type="button" disabled={busy} onClick={() => void doing(() => connect(value))}>
                {t('allow_access')}
              </button>
            )}
            <button type="button" disabled={busy} onClick={() => void disconnect()}>
              {t('sync_disconnect')}
            </button>
          </p>
        </>
      )}
      <p class={styles.said} role="status" data-wrong={problem !== undefined}>
        {busy ? t('sync_busy') : value && stateText(state.value, new URL(value.url).host, now())}
      </p>
      {value && last?.kind === 'asks' && !busy && (
        <Question asked={last} onAnswer={(removals) => void doing(() => sync(removals))} />
      )}
      {outside.hasBrowserAccount && <BrowserSync {...outside} />}
    </section>
  )
}
