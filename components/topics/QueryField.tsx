import { useId } from 'preact/hooks'
import { parseQuery } from '@/utils/query/parse'
import type { Problem } from '@/utils/query/problem'
import { problemText } from './problem-text'
import styles from './QueryField.module.css'

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
      <div id={problemId} role="status" class={styles.problem}>
        {problem && problem.kind !== 'empty' && <Place text={value} problem={problem} />}
        {problem && <span>{problemText(problem, value)}</span>}
      </div>
      {hint && (
        <small id={hintId} class={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  )
}

function Place({ text, problem: { start, end } }: { text: string; problem: Problem }) {
  return (
    <code dir="auto" class={styles.place}>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </code>
  )
}
