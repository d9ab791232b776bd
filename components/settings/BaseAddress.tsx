import { useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import { HUGGING_FACE, originPattern } from '@/utils/papers/links'
import { parseBaseUrl } from '@/utils/settings'
import type { SettingsOutside } from './outside'
import { type Answer, TypedField } from './TypedField'

interface Props {
  address: string
  outside: SettingsOutside
}

/** Where papers are asked for: Hugging Face, or a mirror where it cannot be reached. */
export function BaseAddress({ address, outside }: Props) {
  const [answer, setAnswer] = useState<Answer | undefined>()

  async function use(typed: string): Promise<string> {
    const refuse = (text: string) => {
      setAnswer({ text, wrong: true })
      return typed
    }
    const wanted = parseBaseUrl(typed)
    if (!wanted) return refuse(t('address_wrong'))
    // First in the click: browsers let a page ask only then.
    if (!(await outside.request([originPattern(wanted)]))) return refuse(t('address_refused'))
    await outside.change({ baseUrl: wanted })
    setAnswer({ text: t('address_used', new URL(wanted).host) })
    return wanted
  }

  return (
    <TypedField
      label={t('setting_base_address')}
      hint={t('setting_base_address_hint')}
      button={t('use_address')}
      value={address}
      answer={answer}
      onUse={use}
    >
      {address !== HUGGING_FACE && (
        <button type="button" onClick={() => void use(HUGGING_FACE)}>
          {t('use_hugging_face')}
        </button>
      )}
    </TypedField>
  )
}
