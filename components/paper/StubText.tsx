import { useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { failureText } from '@/components/store/failure-text'
import { t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './StubText.module.css'

/** In place of an abstract that is still to be fetched: how that stands, and the button that helps. */
export function StubText({ paper: { id, stub } }: { paper: StoredPaper }) {
  const { outside, settings, now } = useStore()
  const [busy, setBusy] = useState(false)
  const failure = busy ? undefined : stub?.failure

  async function again(fetch: (id: string) => Promise<void>) {
    setBusy(true)
    // What comes of it is written down with the paper, and shown from there.
    await fetch(id).catch(() => {})
    setBusy(false)
  }

  function words(): string {
    if (!failure) return t('stub_fetching')
    if (failure === 'permission') return t('stub_permission')
    if (failure === 'not-found') return t('stub_not_found')
    return `${failureText({ kind: failure }, { now: now(), baseUrl: settings.value.baseUrl })} ${t('stub_later')}`
  }

  return (
    <div class={`${styles.stub} panel`}>
      <p aria-live="polite">{words()}</p>
      {failure === 'permission' && (
        <button type="button" onClick={() => void again(outside.fetchFromArxiv)}>
          {t('allow_arxiv')}
        </button>
      )}
      {failure && failure !== 'permission' && (
        <button type="button" onClick={() => void again(outside.fetchPaper)}>
          {t('try_again')}
        </button>
      )}
    </div>
  )
}
