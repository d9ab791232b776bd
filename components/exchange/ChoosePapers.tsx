import { useState } from 'preact/hooks'
import type { Kept } from '@/utils/exchange/kept'
import { counted, t } from '@/utils/i18n'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import styles from './ExportPanel.module.css'

interface Props {
  kept: Kept[]
  /** Ids of those that are left out. */
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}

/** Which of the papers are meant: all, unless some are left out here. */
export function ChoosePapers({ kept, left, onChange }: Props) {
  const [open, setOpen] = useState(false)

  function choose(id: string, wanted: boolean) {
    const changed = new Set(left)
    if (wanted) changed.delete(id)
    else changed.add(id)
    onChange(changed)
  }

  const all = left.size === 0
  return (
    <details class={styles.choose} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t('export_choose')} · {counted('export_chosen', kept.length - left.size)}
      </summary>
      {open && (
        <ul>
          <li>
            <label>
              <input
                type="checkbox"
                checked={all}
                onChange={() => onChange(all ? new Set(kept.map(({ paper }) => paper.id)) : new Set())}
              />{' '}
              {t('export_all')}
            </label>
          </li>
          {kept.map(({ paper: { id, title } }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={!left.has(id)}
                  onChange={({ currentTarget }) => choose(id, currentTarget.checked)}
                />{' '}
                <span dir="auto">{plainText(title)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
