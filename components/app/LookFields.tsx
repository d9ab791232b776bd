import { type MessageName, t } from '@/utils/i18n'
import { DENSITIES, POPUP_WIDTHS, TEXT_SIZE_NAMES, TEXT_SIZES } from '@/utils/look'
import type { Settings } from '@/utils/settings'

interface Props {
  settings: Settings
  /** Whether there is a popup in front whose width can be seen to change. */
  withWidth: boolean
  onChange: (changes: Partial<Settings>) => void
}

/** How everything looks: density, size of the text, and width of the popup. */
export function LookFields({ settings: { density, textSize, popupWidth }, withWidth, onChange }: Props) {
  return (
    <>
      <Choice
        label={t('setting_density')}
        value={density}
        options={DENSITIES.map((each) => [each, t(`density_${each}`)])}
        onChange={(chosen) => onChange({ density: chosen as Settings['density'] })}
      />
      <Choice
        label={t('setting_text_size')}
        value={String(textSize)}
        options={TEXT_SIZES.map((size, index) => [String(size), t(`text_${TEXT_SIZE_NAMES[index]}` as MessageName)])}
        onChange={(chosen) => onChange({ textSize: Number(chosen) as Settings['textSize'] })}
      />
      {withWidth && (
        <Choice
          label={t('setting_popup_width')}
          value={String(popupWidth)}
          options={POPUP_WIDTHS.map((width) => [String(width), t('pixels', width)])}
          onChange={(chosen) => onChange({ popupWidth: Number(chosen) as Settings['popupWidth'] })}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: [value: string, label: string][]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
