import { FORMAT_NAMES, type FormatName } from '@/utils/exchange/citations/formats'
import { t } from '@/utils/i18n'
import styles from './ExportPanel.module.css'

interface Props {
  format: FormatName
  onChoose: (format: FormatName) => void
}

/** The formats in which papers can be taken out. */
export function FormatChoice({ format, onChoose }: Props) {
  return (
    <fieldset class={styles.formats}>
      <legend>{t('export_format')}</legend>
      {FORMAT_NAMES.map((each) => (
        <label key={each}>
          <input type="radio" name="format" checked={each === format} onChange={() => onChoose(each)} />{' '}
          {t(`format_${each}`)}
        </label>
      ))}
    </fieldset>
  )
}
