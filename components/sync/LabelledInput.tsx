import { useId } from 'preact/hooks'

interface Props {
  label: string
  hint?: string
  type?: 'text' | 'password'
  value: string
  wrong?: boolean
  onInput: (value: string) => void
}

/** A field with its name above it. What is typed is kept by nobody but us. */
export function LabelledInput({ label, hint, type = 'text', value, wrong, onInput }: Props) {
  const [id, hintId] = [useId(), useId()]
  const field = {
    id,
    dir: 'auto' as const,
    spellcheck: false,
    value,
    'aria-describedby': hint && hintId,
    'aria-invalid': wrong,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onInput(currentTarget.value),
  }
  return (
    <>
      <label for={id}>{label}</label>
      {hint && <small id={hintId}>{hint}</small>}
      {type === 'password' ? (
        <input type="password" autocomplete="new-password" {...field} />
      ) : (
        <input type="text" autocomplete="off" {...field} />
      )}
    </>
  )
}
