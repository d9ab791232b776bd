import { useId, useRef, useState } from 'preact/hooks'
import { sourceName } from '@/components/feed-name'
import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import { pageStorage } from '@/utils/page-storage'
import styles from './AskHub.module.css'

/** Where it stands that the reader was told what is sent, and to which address. */
const TOLD_KEY = 'ask-told'

/** Sends a search to the site that papers come from, once the reader was told what is sent and where. */
export function AskHub({ query }: { query: string }) {
  const { actions, settings, busy } = useStore()
  const [asking, setAsking] = useState(false)
  const send = useRef<HTMLButtonElement>(null)
  const hintId = useId()
  const { baseUrl } = settings.value
  const source = sourceName('', baseUrl)

  function press() {
    if (pageStorage()?.getItem(TOLD_KEY) === baseUrl) return void actions.askHub(query)
    setAsking(true)
    requestAnimationFrame(() => send.current?.focus())
  }

  function agree() {
    pageStorage()?.setItem(TOLD_KEY, baseUrl)
    setAsking(false)
    void actions.askHub(query)
  }

  if (!asking) {
    return (
      <button type="button" class={styles.ask} disabled={busy.value} onClick={press}>
        {busy.value ? t('asking', source) : t('ask_hub', source)}
      </button>
    )
  }
  return (
    <section class={styles.consent} aria-label={t('ask_hub', source)}>
      <p id={hintId}>{t('ask_consent', query, new URL(baseUrl).host)}</p>
      <button type="button" ref={send} aria-describedby={hintId} onClick={agree}>
        {t('ask_send')}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </section>
  )
}
