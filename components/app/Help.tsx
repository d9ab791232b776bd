import { useEffect, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import type { BrowserKey } from '@/components/store/deps'
import { Dialog } from '@/components/ui/Dialog'
import { t } from '@/utils/i18n'
import styles from './Help.module.css'
import { KeyCap, keyText } from './KeyCap'
import { commandsFor, type KeyAction } from './key-table'
import { useTabs } from './views'

/** All keys that there are, from the table that drives them, and those of the browser. */
export function Help({ onClose }: { onClose: () => void }) {
  const { settings, outside, actions } = useStore()
  const [browserKeys, setBrowserKeys] = useState<BrowserKey[]>([])
  useEffect(() => {
    outside
      .browserKeys()
      .then(({ browserKeys }) => browserKeys())
      .then(setBrowserKeys, (error) => console.error('Offprint:', error))
  }, [])
  const { singleKeys } = settings.value
  const tabs = useTabs()
  /** What an action is called; a view has its own name, and none while there is no such view. */
  const nameOf = (action: KeyAction) =>
    action.startsWith('view_') ? tabs[Number(action.slice(5)) - 1]?.name : t(`key_${action}`)

  return (
    <Dialog title={t('keyboard_shortcuts')} onClose={onClose}>
      {!singleKeys && <p>{t('single_keys_are_off')}</p>}
      <table class={styles.keys}>
        <tbody>
          {commandsFor(settings.value)
            .filter(({ action, keys }) => keys.length > 0 && nameOf(action))
            .map(({ action, keys, behind }) => (
              <tr key={action}>
                <th scope="row">
                  {nameOf(action)}
                  {behind && <small> {t('key_behind')}</small>}
                </th>
                <td>
                  {keys.map((key) => (
                    <KeyCap key={key} text={keyText(key)} />
                  ))}
                </td>
              </tr>
            ))}
          {[
            { name: t('move_paper'), keys: ['↑', '↓'] },
            { name: t('move_list'), keys: ['←', '→'] },
          ].map(({ name, keys }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {keys.map((key) => (
                  <KeyCap key={key} text={`Alt ${key}`} />
                ))}
              </td>
            </tr>
          ))}
          {browserKeys.map(({ name, key }) => (
            <tr key={name}>
              <th scope="row">{name || t('open_offprint')}</th>
              <td>{key ? <KeyCap text={key} /> : t('no_key')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles.foot}>
        <button type="button" onClick={() => void outside.openSettings()}>
          {t('change_keys')}
        </button>
        {browserKeys.length > 0 && (
          <button type="button" onClick={() => void actions.openBrowserKeys()}>
            {t('change_browser_keys')}
          </button>
        )}
      </p>
    </Dialog>
  )
}
