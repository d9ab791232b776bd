import { useState } from 'preact/hooks'
import { type Account, parseFolder } from '@/utils/exchange/webdav/account'
import { t } from '@/utils/i18n'
import { LabelledInput } from './LabelledInput'
import styles from './SyncSection.module.css'

interface Props {
  busy: boolean
  /** Called in the click itself; resolves with whether the host may be asked. */
  onConnect: (account: Account) => Promise<unknown>
}

/** Where the reader's server is, and who they are there. */
export function AccountForm({ busy, onConnect }: Props) {
  const [typed, setTyped] = useState<Account>({ url: '', user: '', password: '', passphrase: '' })
  const [wrong, setWrong] = useState(false)
  const set = (name: keyof Account) => (value: string) => {
    setWrong(false)
    setTyped({ ...typed, [name]: value })
  }

  function connect(event: SubmitEvent) {
    event.preventDefault()
    const url = parseFolder(typed.url)
    setWrong(!url)
    if (url) void onConnect({ ...typed, url })
  }

  return (
    <form class={styles.form} onSubmit={connect}>
      <LabelledInput
        label={t('sync_address')}
        hint={t('sync_address_hint')}
        value={typed.url}
        wrong={wrong}
        onInput={set('url')}
      />
      {wrong && <p role="alert">{t('dav_address')}</p>}
      <LabelledInput label={t('sync_user')} value={typed.user} onInput={set('user')} />
      <LabelledInput label={t('sync_password')} type="password" value={typed.password} onInput={set('password')} />
      <LabelledInput
        label={t('sync_passphrase')}
        hint={t('sync_passphrase_hint')}
        type="password"
        value={typed.passphrase}
        onInput={set('passphrase')}
      />
      <p class={styles.buttons}>
        <button type="submit" disabled={busy}>
          {t('sync_connect')}
        </button>
      </p>
    </form>
  )
}
