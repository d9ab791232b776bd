import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { counted, type MessageName, t } from '@/utils/i18n'
import { OPEN_TARGETS } from '@/utils/papers/links'
import { BADGES, INTERVALS_MINUTES, RETENTION_DAYS, SCOPES, type Settings, THEMES } from '@/utils/settings'
import { BaseAddress } from './BaseAddress'
import { CheckField } from './CheckField'
import { ChoiceField } from './ChoiceField'
import { Feeds } from './Feeds'
import { KeyFields } from './KeyFields'
import { NotificationFields } from './NotificationFields'
import type { SettingsOutside } from './outside'
import styles from './SettingsForm.module.css'

interface Props {
  settings: Signal<Settings>
  outside: SettingsOutside
  /** What the reader wants to be told of; stands with what is said about attention. */
  topics?: ComponentChildren
  /** What stands below the settings. */
  children?: ComponentChildren
}

/** All there is to set. Every change holds at once. */
export function SettingsForm({ settings, outside, topics, children }: Props) {
  const current = settings.value
  const change = (changes: Partial<Settings>) => void outside.change(changes)
  return (
    <main class={styles.page}>
      <h1>{t('settings_title')}</h1>

      <section class="panel" aria-labelledby="reading">
        <h2 id="reading">{t('settings_reading')}</h2>
        <ChoiceField
          label={t('setting_open_target')}
          value={current.openTarget}
          options={OPEN_TARGETS.map((target) => [target, t(`target_${target}`)])}
          onChange={(openTarget) => change({ openTarget })}
        />
        <CheckField
          label={t('setting_mark_read_on_open')}
          checked={current.markReadOnOpen}
          onChange={(markReadOnOpen) => change({ markReadOnOpen })}
        />
        <ChoiceField
          label={t('setting_theme')}
          value={current.theme}
          options={THEMES.map((theme) => [theme, t(`theme_${theme}`)])}
          onChange={(theme) => change({ theme })}
        />
      </section>

      <section class="panel" aria-labelledby="attention">
        <h2 id="attention">{t('settings_attention')}</h2>
        <ChoiceField
          label={t('setting_badge')}
          value={current.badge}
          options={BADGES.map((badge) => [badge, t(`badge_${badge}` as MessageName)])}
          onChange={(badge) => change({ badge })}
        />
        <ChoiceField
          label={t('setting_badge_scope')}
          value={current.badgeScope}
          options={SCOPES.map((scope) => [scope, t(`scope_${scope}`)])}
          onChange={(badgeScope) => change({ badgeScope })}
        />
        <NotificationFields
          settings={current}
          snoozedUntil={outside.snoozedUntil}
          onChange={change}
          onEndSnooze={outside.endSnooze}
        />
      </section>
      {topics}

      <section class="panel" aria-labelledby="source">
        <h2 id="source">{t('settings_source')}</h2>
        <ChoiceField
          label={t('setting_interval')}
          value={String(current.intervalMinutes)}
          options={INTERVALS_MINUTES.map((minutes) => [String(minutes), intervalText(minutes)])}
          onChange={(minutes) => change({ intervalMinutes: Number(minutes) as Settings['intervalMinutes'] })}
        />
        <ChoiceField
          label={t('setting_retention')}
          value={String(current.retentionDays)}
          options={RETENTION_DAYS.map((days) => [String(days), days ? counted('days', days) : t('forever')])}
          onChange={(days) => change({ retentionDays: Number(days) as Settings['retentionDays'] })}
        />
        <BaseAddress address={current.baseUrl} outside={outside} />
      </section>
      <Feeds feeds={current.feeds} outside={outside} />
      <KeyFields settings={settings} outside={outside} />
      {children}
    </main>
  )
}

function intervalText(minutes: number): string {
  return minutes < 60 ? counted('minutes', minutes) : counted('hours', minutes / 60)
}
