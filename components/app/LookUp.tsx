import { useId, useState } from 'preact/hooks'
import { sourceName } from '@/components/feed-name'
import { useStore } from '@/components/store/context'
import { failureText } from '@/components/store/failure-text'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import styles from './PageCard.module.css'

/** A paper of which only the title is known, and that is not stored. Whoever wants more asks for it: it is sent nowhere by itself. */
export function LookUp({ title }: { title: string }) {
  const { page, settings, now } = useStore()
  const [words, setWords] = useState<string>()
  const [busy, setBusy] = useState(false)
  const titleId = useId()
  const source = sourceName('', settings.value.baseUrl)

  async function lookUp() {
    setBusy(true)
    setWords(t('page_looking'))
    try {
      if (!(await page.lookUp())) setWords(t('page_not_found', source))
    } catch (error) {
      const { baseUrl } = settings.value
      setWords(error instanceof Failure ? failureText(error, { now: now(), baseUrl }) : t('action_failed'))
    } finally {
      setBusy(false)
    }
  }

  return (
    <article class={`${styles.unknown} ${styles.wide} panel`} aria-labelledby={titleId}>
      <h2 id={titleId} dir="auto">
        {title}
      </h2>
      <p aria-live="polite">{words ?? t('page_look_up_hint', source)}</p>
      <button type="button" disabled={busy} onClick={() => void lookUp()}>
        {t('page_look_up', source)}
      </button>
    </article>
  )
}
