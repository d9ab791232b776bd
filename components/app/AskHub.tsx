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
  const { actions, settings } = useStore()
  /** Whether the reader is being told what is sent, and whether it was sent and no answer has come yet. */
  const [telling, setTelling] = useState(false)
  const [asking, setAsking] = useState(false)
  const send = useRef<HTMLButtonElement>(null)
  const hintId = useId()
  const { baseUrl } = settings.value
  const source = sourceName('', baseUrl)

  function press() {
    if (pageStorage()?.getItem(TOLD_KEY) === baseUrl) return void ask()
    setTelling(true)
    requestAnimationFrame(() => send.current?.focus())
  }

  function agree() {
    setTelling(false)
    void ask()
    // Last: where a browser refuses to keep it, the reader is told again the next time.
    pageStorage()?.setItem(TOLD_KEY, baseUrl)
  }

  async function ask() {
    setAsking(true)
    await actions.askHub(query).finally(() => setAsking(false))
  }

  if (!telling) {
    return (
      <button type="button" class={styles.ask} disabled={asking} onClick={press}>
        {asking ? t('asking', source) : t('ask_hub', source)}
      </button>
    )
  }
  return (
    <section class={styles.consent} aria-label={t('ask_hub', source)}>
      <p id={hintId}>{t('ask_consent', query, new URL(baseUrl).host)}</p>
      <button type="button" ref={send} aria-describedby={hintId} onClick={agree}>
        {t('ask_send')}
      </button>
      <button type="button" onClick={() => setTelling(false)}>
        {t('cancel')}
      </button>
    </section>
  )
}
