import type { Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { keyText } from '@/components/app/KeyCap'
import {
  canBeChanged,
  commandsFor,
  isSingle,
  KEY_TABLE,
  type KeyAction,
  keyOf,
  ownerOf,
} from '@/components/app/key-table'
import { t } from '@/utils/i18n'
import type { Settings } from '@/utils/settings'
import { CheckField } from './CheckField'
import styles from './KeyFields.module.css'
import type { SettingsOutside } from './outside'

const CHANGEABLE = new Set<KeyAction>(KEY_TABLE.filter(canBeChanged).map(({ action }) => action))

interface Props {
  settings: Signal<Settings>
  outside: SettingsOutside
}

/** The keys of the app: switched on and off together, and each changed by pressing another one. */
export function KeyFields({ settings, outside }: Props) {
  const { keys, singleKeys } = settings.value
  const [waiting, setWaiting] = useState<KeyAction | undefined>()
  const [answer, setAnswer] = useState('')

  function choose(action: KeyAction, key: string) {
    setWaiting(undefined)
    const owner = key && ownerOf(key, { keys, singleKeys })
    const taken = owner && owner !== action
    setAnswer(taken ? t('key_taken', keyText(key), t(`key_${owner}`)) : '')
    if (!taken) void outside.change({ keys: { ...keys, [action]: key } })
  }

  function onKeyDown(event: KeyboardEvent, action: KeyAction) {
    if (waiting !== action || event.isComposing || event.ctrlKey || event.metaKey) return
    const key = keyOf(event)
    if (key === 'Escape' || key === 'Tab') return setWaiting(undefined)
    event.preventDefault()
    if (key === 'Backspace' || key === 'Delete') choose(action, '')
    else if (isSingle(key)) choose(action, key)
  }

  return (
    <section class="panel" aria-labelledby="keys">
      <h2 id="keys">{t('keyboard_shortcuts')}</h2>
      <CheckField
        label={t('setting_single_keys')}
        hint={t('setting_single_keys_hint')}
        checked={singleKeys}
        onChange={(on) => void outside.change({ singleKeys: on })}
      />
      <p class={styles.hint}>{t('setting_keys_hint')}</p>
      <ul class={styles.keys}>
        {commandsFor({ keys, singleKeys: true })
          .filter(({ action }) => CHANGEABLE.has(action))
          .map(({ action, keys: current }) => {
            const own = current.filter(isSingle).map(keyText).join(', ') || t('no_key')
            const shown = waiting === action ? t('press_a_key') : own
            return (
              <li key={action}>
                <span>{t(`key_${action}`)}</span>
                <button
                  type="button"
                  aria-label={t('key_of', t(`key_${action}`), shown)}
                  aria-pressed={waiting === action}
                  onClick={() => setWaiting(waiting === action ? undefined : action)}
                  onKeyDown={(event) => onKeyDown(event, action)}
                  onBlur={() => setWaiting(undefined)}
                >
                  {shown}
                </button>
              </li>
            )
          })}
      </ul>
      <p class={styles.hint} role="status">
        {answer}
      </p>
      <button
        type="button"
        disabled={Object.keys(keys).length === 0}
        onClick={() => {
          setAnswer('')
          void outside.change({ keys: {} })
        }}
      >
        {t('reset_keys')}
      </button>
    </section>
  )
}
