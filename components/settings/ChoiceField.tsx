import { useId } from 'preact/hooks'
import styles from './Field.module.css'

interface Props<V extends string> {
  label: string
  value: V
  options: [value: V, label: string][]
  onChange: (value: V) => void
}

/** One of a few. */
export function ChoiceField<V extends string>({ label, value, options, onChange }: Props<V>) {
  const id = useId()
  return (
    <p class={styles.field}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as V)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}
