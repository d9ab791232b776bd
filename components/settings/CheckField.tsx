import { useId } from 'preact/hooks'
import styles from './Field.module.css'

interface Props {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** Yes or no. */
export function CheckField({ label, hint, checked, onChange }: Props) {
  const [id, hintId] = [useId(), useId()]
  return (
    <p class={styles.field}>
      <label for={id}>
        {label}
        {hint && (
          <small class={styles.hint} id={hintId}>
            {hint}
          </small>
        )}
      </label>
      <input
        id={id}
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        aria-label={label}
        checked={checked}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </p>
  )
}
