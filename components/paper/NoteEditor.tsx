import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { drafts } from '@/components/store/drafts'
import { t } from '@/utils/i18n'
import { NOTE_LIMIT } from '@/utils/library/saves'
import styles from './NoteEditor.module.css'

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
  const latest = useRef(note)
  const written = useRef(note)
  const writing = useRef(false)

  // Written elsewhere meanwhile: shown here, unless something typed here is still on its way.
  useEffect(() => {
    if (written.current !== latest.current) return
    latest.current = note
    written.current = note
    setText(note)
  }, [note])

  /** Writes what was typed last, and again while more was typed meanwhile. A popup can close at any moment: no waiting. */
  async function write(): Promise<void> {
    if (writing.current) return
    writing.current = true
    await drafts.exclusively(async () => {
      while (written.current !== latest.current) {
        const text = latest.current
        await actions.setNote(id, text)
        drafts.drop(id, text)
        written.current = text
      }
    })
    writing.current = false
  }

  return (
    <div class={styles.note}>
      <label for={field}>{t('note')}</label>
      <textarea
        id={field}
        dir="auto"
        rows={3}
        maxLength={NOTE_LIMIT}
        value={text}
        placeholder={t('note_placeholder')}
        onInput={({ currentTarget }) => {
          latest.current = currentTarget.value
          drafts.keep(id, currentTarget.value)
          setText(currentTarget.value)
          void write()
        }}
      />
    </div>
  )
}
