import { useEffect, useRef, useState } from 'preact/hooks'
import type { Fetched } from '@/utils/exchange/import/fetch-imported'
import { counted, t } from '@/utils/i18n'
import styles from './ExchangeSection.module.css'
import { Missed } from './Missed'
import type { Imported } from './outside'
import { problemText } from './problem-text'

interface Props {
  imported: Imported
  /** What named no paper. */
  missed: string[]
}

/** What came of an import, while the texts of the papers are fetched and after; all of it can be undone. */
export function ImportResult({ imported, missed }: Props) {
  const [step, setStep] = useState<[done: number, of: number] | undefined>()
  const [fetched, setFetched] = useState<Fetched | undefined>()
  const [said, setSaid] = useState('')
  const [undone, setUndone] = useState(false)
  /** Nobody waits for texts any more. */
  const over = useRef(false)
  const failed = (error: unknown) => setSaid(problemText(error))

  async function fetchTexts(ask: () => Promise<Fetched | undefined>): Promise<void> {
    const what = await ask()
    setStep(undefined)
    if (what) setFetched(what)
  }

  const onStep = (done: number, of: number) => void (over.current || setStep([done, of]))
  useEffect(() => {
    over.current = false
    fetchTexts(() => imported.fetchTexts(onStep, () => over.current)).catch(failed)
    return () => {
      over.current = true
    }
  }, [imported])

  if (undone) return <p role="status">{t('exchange_undone')}</p>
  return (
    <div class={styles.plan}>
      <p role="status">
        {counted('done_import', imported.count)}. {step && t('import_fetching', step[0] + 1, step[1])}
        {fetched && fetched.later > 0 && counted('import_later', fetched.later)}
      </p>
      {said && <p role="alert">{said}</p>}
      <Missed title={counted('import_unknown', fetched?.unknown.length ?? 0)} texts={fetched?.unknown ?? []} />
      <Missed title={counted('import_unasked', fetched?.unasked.length ?? 0)} texts={fetched?.unasked ?? []} />
      <Missed title={counted('import_missed', missed.length)} texts={missed} />
      <p class={styles.buttons}>
        {fetched && fetched.unasked.length > 0 && (
          <button type="button" onClick={() => void fetchTexts(() => imported.askArxiv(onStep)).catch(failed)}>
            {t('import_ask_arxiv')}
          </button>
        )}
        {imported.undo && (
          <button
            type="button"
            onClick={() => {
              over.current = true
              imported.undo?.().then(() => setUndone(true), failed)
            }}
          >
            {t('undo')}
          </button>
        )}
      </p>
    </div>
  )
}
