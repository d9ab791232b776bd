import type { Signal } from '@preact/signals'
import { formatTime } from '@/components/format-time'
import { type Calm, HOURS, LEAST_UPVOTES, parseCalm, RHYTHMS } from '@/utils/calm'
import { t } from '@/utils/i18n'
import { SCOPES, type Settings } from '@/utils/settings'
import { CheckField } from './CheckField'
import { ChoiceField } from './ChoiceField'
import { leastText, oclock } from './calm-text'
import { QuietFields } from './QuietFields'

interface Props {
  settings: Settings
  /** Until when the reader wants to be left alone, ms. */
  snoozedUntil: Signal<number | undefined>
  onChange: (changes: Partial<Settings>) => void
  onEndSnooze: () => void
}

/** Whether, about what, how often and when new papers are announced. */
export function NotificationFields({ settings, snoozedUntil, onChange, onEndSnooze }: Props) {
  const calm = parseCalm(settings.calm)
  const change = (changes: Partial<Calm>) => onChange({ calm: { ...calm, ...changes } })
  const until = snoozedUntil.value
  return (
    <>
      <CheckField
        label={t('setting_notifications')}
        hint={t('setting_notifications_hint')}
        checked={settings.notifications}
        onChange={(notifications) => onChange({ notifications })}
      />
      {settings.notifications && (
        <>
          <ChoiceField
            label={t('setting_notification_scope')}
            value={settings.notificationScope}
            options={SCOPES.map((scope) => [scope, t(`scope_${scope}`)])}
            onChange={(notificationScope) => onChange({ notificationScope })}
          />
          <ChoiceField
            label={t('setting_rhythm')}
            value={calm.rhythm}
            options={RHYTHMS.map((rhythm) => [rhythm, t(`rhythm_${rhythm}`)])}
            onChange={(rhythm) => change({ rhythm })}
          />
          <ChoiceField
            label={t('setting_digest_hour')}
            value={String(calm.hour)}
            options={HOURS.map((hour) => [String(hour), oclock(hour * 60)])}
            onChange={(hour) => change({ hour: Number(hour) })}
          />
          <ChoiceField
            label={t('setting_least_upvotes')}
            value={String(calm.leastUpvotes)}
            options={LEAST_UPVOTES.map((least) => [String(least), leastText(least)])}
            onChange={(least) => change({ leastUpvotes: Number(least) as Calm['leastUpvotes'] })}
          />
          <QuietFields quiet={calm.quiet} onChange={(quiet) => change({ quiet })} />
          {until !== undefined && (
            <p role="status">
              {t('snoozed_until', formatTime(until, Date.now()))}{' '}
              <button type="button" onClick={onEndSnooze}>
                {t('snooze_end')}
              </button>
            </p>
          )}
        </>
      )}
    </>
  )
}
