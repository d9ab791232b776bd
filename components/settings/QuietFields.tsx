import { useId } from 'preact/hooks'
import type { Quiet } from '@/utils/calm'
import { t } from '@/utils/i18n'
import { weekdayNames } from './calm-text'
import fields from './Field.module.css'
import styles from './QuietFields.module.css'

interface Props {
  quiet: Quiet
  onChange: (quiet: Quiet) => void
}

/** When nothing is to be announced: hours of a day, which may run over midnight, and whole days. */
export function QuietFields({ quiet, onChange }: Props) {
  const change = (changes: Partial<Quiet>) => onChange({ ...quiet, ...changes })
  return (
    <fieldset class={styles.quiet}>
      <legend>{t('quiet_hours')}</legend>
      <div class={styles.times}>
        <TimeField label={t('quiet_from')} minute={quiet.from} onChange={(from) => change({ from })} />
        <TimeField label={t('quiet_to')} minute={quiet.to} onChange={(to) => change({ to })} />
      </div>
      <Weekdays label={t('quiet_nights')} chosen={quiet.nights} onChange={(nights) => change({ nights })} />
      <Weekdays label={t('quiet_days')} chosen={quiet.days} onChange={(days) => change({ days })} />
      <small class={fields.hint}>{t('quiet_hint')}</small>
    </fieldset>
  )
}

interface TimeProps {
  label: string
  /** Of the day. */
  minute: number
  onChange: (minute: number) => void
}

function TimeField({ label, minute, onChange }: TimeProps) {
  const id = useId()
  const two = (number: number) => String(number).padStart(2, '0')
  return (
    <span>
      <label for={id}>{label}</label>{' '}
      <input
        id={id}
        type="time"
        required
        value={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
        onChange={({ currentTarget }) => {
          const [hours, minutes] = currentTarget.value.split(':').map(Number)
          // Empty while it is being typed.
          if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes)
        }}
      />
    </span>
  )
}

interface WeekdaysProps {
  label: string
  chosen: number[]
  onChange: (days: number[]) => void
}

function Weekdays({ label, chosen, onChange }: WeekdaysProps) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset would be drawn as another frame.
    <div class={styles.days} role="group" aria-labelledby={id}>
      <span id={id}>{label}</span>
      {weekdayNames().map(({ day, short, long }) => (
        <label key={day}>
          <input
            type="checkbox"
            aria-label={long}
            checked={chosen.includes(day)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, day] : chosen.filter((each) => each !== day))
            }
          />
          {short}
        </label>
      ))}
    </div>
  )
}
