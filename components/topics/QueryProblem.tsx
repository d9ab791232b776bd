import type { Problem } from '@/utils/query/problem'
import { problemText } from './problem-text'
import styles from './QueryProblem.module.css'

/** What is wrong with a query, with the place marked. */
export function QueryProblem({ text, problem }: { text: string; problem: Problem }) {
  const { start, end } = problem
  return (
    <span class={styles.problem}>
      {problem.kind !== 'empty' && (
        <code dir="auto" class={styles.place}>
          {text.slice(0, start)}
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end)}
        </code>
      )}
      <span>{problemText(problem, text)}</span>
    </span>
  )
}
