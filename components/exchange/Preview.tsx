import { useEffect, useId, useState } from 'preact/hooks'
import { type FormatName, writeAs } from '@/utils/exchange/citations/formats'
import type { Kept } from '@/utils/exchange/kept'
import { t } from '@/utils/i18n'
import styles from './ExportPanel.module.css'

interface Props {
  format: FormatName
  /** The first of the papers; none when none is chosen. */
  first: Kept | undefined
}

/** How the first entry looks in a format. */
export function Preview({ format, first }: Props) {
  const [text, setText] = useState('')
  const id = useId()
  useEffect(() => {
    let current = true
    const written = first ? writeAs(format, [first]) : Promise.resolve('')
    written.then(
      (text) => current && setText(text),
      (error) => console.error('Offprint:', error),
    )
    return () => {
      current = false
    }
  }, [format, first])
  return (
    <section class={styles.preview} aria-labelledby={id}>
      <h3 id={id}>{t('export_preview')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <pre tabIndex={0} dir="auto">
        {text}
      </pre>
    </section>
  )
}
