import type { ComponentChildren } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import styles from './Field.module.css'

/** What came of using what was typed. */
export interface Answer {
  text: string
  wrong?: boolean
}

interface Props {
  label: string
  hint: string
  /** What the button says that uses what was typed. */
  button: string
  /** What stands in the field until something is typed. */
  value?: string
  /** What can be typed, offered while it is. */
  options?: string[]
  answer?: Answer | undefined
  /** Called in the click itself, with what was typed; resolves with what is to stand in the field then. */
  onUse: (typed: string) => Promise<string>
  /** More buttons. */
  children?: ComponentChildren
}

/** A line of text with a button that uses it, and what came of it below. */
export function TypedField({ label, hint, button, value = '', options, answer, onUse, children }: Props) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const [id, hintId, answerId, optionsId] = [useId(), useId(), useId(), useId()]
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void onUse(text).then(setText)
      }}
    >
      <div class={styles.field}>
        <label for={id}>{label}</label>
        <small class={styles.hint} id={hintId}>
          {hint}
        </small>
        <div class={styles.address}>
          <input
            id={id}
            type="text"
            dir="auto"
            spellcheck={false}
            autocomplete="off"
            list={options && optionsId}
            value={text}
            aria-describedby={`${hintId} ${answerId}`}
            aria-invalid={answer?.wrong}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <button type="submit">{button}</button>
          {children}
        </div>
      </div>
      {options && (
        <datalist id={optionsId}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      <p class={styles.answer} id={answerId} role="status" data-wrong={answer?.wrong}>
        {answer?.text}
      </p>
    </form>
  )
}
