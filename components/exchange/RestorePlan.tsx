import { useEffect, useRef, useState } from 'preact/hooks'
import { counted, language, t } from '@/utils/i18n'
import styles from './ExchangeSection.module.css'
import type { Offered } from './outside'
import { planText } from './plan-text'

interface Props {
  offered: Offered
  busy: boolean
  onRestore: (withSettings: boolean) => void
  onCancel: () => void
}

/** What restoring a backup would add, change and leave, before anything is done. */
export function RestorePlan({ offered, busy, onRestore, onCancel }: Props) {
  const [withSettings, setWithSettings] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [offered])
  const { plan, settings } = offered
  const date = new Date(offered.madeAt).toLocaleString(language(), { dateStyle: 'long', timeStyle: 'short' })
  const rows = [
    [t('plan_add'), planText(plan.add)],
    [t('plan_change'), planText(plan.change)],
    [t('plan_leave'), planText(plan.leave)],
  ].filter(([, text]) => text)
  const nothing = !planText(plan.add) && !planText(plan.change)
  return (
    <form
      class={styles.plan}
      onSubmit={(event) => {
        event.preventDefault()
        onRestore(withSettings)
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t('plan_title', date)}
      </h3>
      {nothing && <p>{t('plan_nothing')}</p>}
      <dl>
        {rows.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {settings.length > 0 && (
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={withSettings}
            onChange={({ currentTarget }) => setWithSettings(currentTarget.checked)}
          />{' '}
          {counted('plan_settings', settings.length)}
        </label>
      )}
      <p class={styles.buttons}>
        <button type="submit" disabled={busy || (nothing && !withSettings)}>
          {t('plan_restore')}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}
