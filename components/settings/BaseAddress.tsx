import { useId, useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { HUGGING_FACE, originPattern } from '@/utils/papers/links'
import { parseBaseUrl } from '@/utils/settings'
import styles from './Field.module.css'
import type { SettingsOutside } from './outside'

interface Props {
  address: string
  outside: SettingsOutside
}

interface Answer {
  text: string
  wrong?: boolean
}

/** Where papers are asked for: Hugging Face, or a mirror where it cannot be reached. */
export function BaseAddress({ address, outside }: Props) {
  const [text, setText] = useState(address)
  const [answer, setAnswer] = useState<Answer | undefined>()
  const [id, hintId, answerId] = [useId(), useId(), useId()]

  async function use(typed: string) {
    const wanted = parseBaseUrl(typed)
    if (!wanted) return setAnswer({ text: t('address_wrong'), wrong: true })
    // First in the click: browsers let a page ask only then.
    const granted = await outside.request(originPattern(wanted))
    if (!granted) return setAnswer({ text: t('address_refused'), wrong: true })
    setText(wanted)
    await outside.change({ baseUrl: wanted })
    setAnswer({ text: t('address_used', new URL(wanted).host) })
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void use(text)
      }}
    >
      <div class={styles.field}>
        <label for={id}>{t('setting_base_address')}</label>
        <small class={styles.hint} id={hintId}>
          {t('setting_base_address_hint')}
        </small>
        <div class={styles.address}>
          <input
            id={id}
            type="text"
            inputMode="url"
            spellcheck={false}
            autocomplete="off"
            value={text}
            aria-describedby={`${hintId} ${answerId}`}
            aria-invalid={answer?.wrong}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit">{t('use_address')}</button>
          {address !== HUGGING_FACE && (
            <button type="button" onClick={() => void use(HUGGING_FACE)}>
              {t('use_hugging_face')}
            </button>
          )}
        </div>
      </div>
      <p class={styles.answer} id={answerId} role="status" data-wrong={answer?.wrong}>
        {answer?.text}
      </p>
    </form>
  )
}
