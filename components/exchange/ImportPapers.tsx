import { useRef, useState } from 'preact/hooks'
import { BackupProblem } from '@/utils/exchange/backup/problem'
import type { Found } from '@/utils/exchange/import/found'
import { t } from '@/utils/i18n'
import styles from './ExchangeSection.module.css'
import { ImportChoice } from './ImportChoice'
import { ImportResult } from './ImportResult'
import type { ExchangeOutside, Imported } from './outside'
import { problemText } from './problem-text'

const EXAMPLE = '2606.12345\nhttps://arxiv.org/abs/2606.12346'

/** Papers by their ids or links, pasted or from a file, into a list. */
export function ImportPapers(outside: ExchangeOutside) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found | undefined>()
  const [imported, setImported] = useState<Imported | undefined>()
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)

  const told = (act: () => Promise<void>) => {
    setSaid('')
    act().catch((error) => setSaid(error instanceof BackupProblem ? t('import_unreadable') : problemText(error)))
  }

  const look = (source: string | File) =>
    told(async () => {
      setImported(undefined)
      setFound(undefined)
      setFound(await outside.find(source))
      if (field.current) field.current.value = ''
    })

  return (
    <div class={styles.import}>
      <h3>{t('import_title')}</h3>
      <p class={styles.hint} id="import-hint">
        {t('import_hint')}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          look(text)
        }}
      >
        <textarea
          rows={3}
          dir="auto"
          spellcheck={false}
          value={text}
          aria-label={t('import_field')}
          aria-describedby="import-hint"
          placeholder={EXAMPLE}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <p class={styles.buttons}>
          <button type="submit" disabled={!text.trim()}>
            {t('import_look')}
          </button>
          <label class={styles.file}>
            {t('import_file')}
            <input
              ref={field}
              id="import-file"
              type="file"
              onChange={({ currentTarget: { files } }) => files?.[0] && look(files[0])}
            />
          </label>
        </p>
      </form>
      {found && !imported && (
        <ImportChoice
          found={found}
          lists={outside.lists.value}
          onImport={(into) =>
            told(async () => {
              setImported(await outside.importInto(found.papers, into))
              setText('')
            })
          }
          onCancel={() => setFound(undefined)}
        />
      )}
      {imported && <ImportResult imported={imported} missed={found?.missed ?? []} />}
      <p class={styles.said} role="status" data-wrong={Boolean(said)}>
        {said}
      </p>
    </div>
  )
}
