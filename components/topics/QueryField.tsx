import { useId } from 'preact/hooks'
import { parseQuery } from '@/utils/query/parse'
import styles from './QueryField.module.css'
import { QueryProblem } from './QueryProblem'

interface Props {
  label: string
  hint?: string
  value: string
  /** Nothing in it is nothing wrong. */
  optional?: boolean
  /** Whether an empty field is complained about already. */
  tried: boolean
  onChange: (value: string) => void
}

/** A query as it is typed. What is wrong with it is said below, with the place marked. */
export function QueryField({ label, hint, value, optional = false, tried, onChange }: Props) {
  const [id, hintId, problemId] = [useId(), useId(), useId()]
  const parsed = optional && !value.trim() ? undefined : parseQuery(value, 'topic')
  const first = parsed && !parsed.ok ? parsed.problems[0] : undefined
  const problem = first?.kind === 'empty' && !tried ? undefined : first
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        spellcheck={false}
        autocomplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${hint ? hintId : ''} ${problemId}`.trim()}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <div id={problemId} role="status">
        {problem && <QueryProblem text={value} problem={problem} />}
      </div>
      {hint && (
        <small id={hintId} class={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  )
}
