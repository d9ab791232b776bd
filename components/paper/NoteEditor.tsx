import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { drafts } from '@/components/store/drafts'
import { t } from '@/utils/i18n'
import type { Undoable } from '@/utils/library/records'
import { NOTE_LIMIT } from '@/utils/library/saves'
import { backToPaper } from './back-to-paper'
import styles from './NoteEditor.module.css'

/** As many writings as may be on their way at once, and some. */
const MOST_ECHOES = 20

interface Props {
  /** The paper's arXiv id. */
  id: string
  note: string
}

/** The note to a saved paper. It saves itself; what is typed until the field is left is undone as one. */
export function NoteEditor({ id, note }: Props) {
  const { actions } = useStore()
  const [text, setText] = useState(note)
  const field = useId()
  const latest = useRef(note)
  const written = useRef(note)
  const writing = useRef(false)
  /** Undoes what was typed since the field was entered. */
  const edit = useRef<Undoable>(undefined)

  /** What was written from here lately: it is heard of again when more has been typed and written. */
  const echoes = useRef<string[]>([])

  // Written elsewhere meanwhile: shown here, unless something typed here is still on its way.
  useEffect(() => {
    if (written.current !== latest.current || echoes.current.includes(note)) return
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
        echoes.current = [...echoes.current, text].slice(-MOST_ECHOES)
        const noted = await actions.setNote(id, text, edit.current?.key)
        // What could not be stored stays a draft.
        if (noted) drafts.drop(id, text)
        if (noted) edit.current = noted.undo
        written.current = text
      }
    })
    writing.current = false
  }

  /** The field was left, once all of it is written: what was typed is one deed, told of and done with. */
  async function leave(): Promise<void> {
    await drafts.exclusively(async () => {
      const undo = edit.current
      edit.current = undefined
      echoes.current = []
      if (undo) await actions.offerUndo(undo)
    })
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
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.isComposing) return
          event.preventDefault()
          backToPaper(id)
        }}
        onBlur={() => void leave()}
      />
    </div>
  )
}
