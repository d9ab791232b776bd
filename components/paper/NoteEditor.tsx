import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import { NOTE_LIMIT } from '@/utils/library/saves'
import styles from './NoteEditor.module.css'

/** A pause in typing after which the note is written down, ms: a popup may close at any moment. */
const PAUSE_MS = 300

interface Props {
  /** The paper's arXiv id. */
  id: string
  note: string
}

/** The note to a saved paper. It saves itself. */
export function NoteEditor({ id, note }: Props) {
  const { actions } = useStore()
  const [text, setText] = useState(note)
  const field = useId()
  const unsaved = useRef<string | undefined>(undefined)

  function write(): void {
    if (unsaved.current === undefined) return
    void actions.setNote(id, unsaved.current)
    unsaved.current = undefined
  }

  useEffect(() => {
    const timer = setTimeout(write, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  // The editor is closed, or the popup is: what was typed last is written all the same.
  useEffect(() => {
    addEventListener('pagehide', write)
    return () => {
      removeEventListener('pagehide', write)
      write()
    }
  }, [])

  return (
    <div class={styles.note}>
      <label for={field}>{t('note')}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={NOTE_LIMIT}
        value={text}
        placeholder={t('note_placeholder')}
        onInput={({ currentTarget }) => {
          unsaved.current = currentTarget.value
          setText(currentTarget.value)
        }}
        onBlur={write}
      />
    </div>
  )
}
