import { useRef, useState } from 'preact/hooks'
import { t } from '@/utils/i18n'
import type { Snapshot } from '@/utils/library/snapshots'
import { download } from './download'
import styles from './ExchangeSection.module.css'
import { fileName } from './file-name'
import { ImportPapers } from './ImportPapers'
import type { ExchangeOutside, Offered } from './outside'
import { problemText } from './problem-text'
import { RestorePlan } from './RestorePlan'
import { SnapshotList } from './SnapshotList'

/** All that the reader made, out into a file and back. */
export function ExchangeSection(outside: ExchangeOutside) {
  const [offered, setOffered] = useState<Offered | undefined>()
  const [said, setSaid] = useState<{ text: string; undo?: () => Promise<void>; wrong?: true }>({ text: '' })
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  /** Does one thing at a time, and says what came of it. */
  async function doing(act: () => Promise<typeof said>): Promise<void> {
    if (busy) return
    setBusy(true)
    setSaid({ text: '' })
    try {
      setSaid(await act())
    } catch (error) {
      setSaid({ text: problemText(error), wrong: true })
    } finally {
      setBusy(false)
    }
  }

  const backUp = () =>
    doing(async () => {
      download(await outside.backup(), fileName('backup', outside.now(), 'json.gz'))
      return { text: t('backup_downloaded') }
    })

  const read = (file: File | undefined) =>
    file &&
    doing(async () => {
      setOffered(undefined)
      if (field.current) field.current.value = ''
      setOffered(await outside.offer(file))
      return { text: '' }
    })

  const look = (snapshot: Snapshot) =>
    doing(async () => {
      setOffered(undefined)
      const from = await outside.offerSnapshot(snapshot)
      setOffered(from)
      return from ? { text: '' } : { text: t('snapshot_gone'), wrong: true }
    })

  const restore = (from: Offered, withSettings: boolean) =>
    doing(async () => {
      const undo = await from.restore({ withSettings })
      setOffered(undefined)
      return { text: t('done_restore'), undo }
    })

  return (
    <section
      class="panel"
      aria-labelledby="exchange"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void read(event.dataTransfer?.files[0])
      }}
    >
      <h2 id="exchange">{t('exchange_title')}</h2>
      <p class={styles.hint}>{t('exchange_hint')}</p>
      <p class={styles.buttons}>
        <button type="button" disabled={busy} onClick={() => void backUp()}>
          {t('backup_download')}
        </button>
        <button type="button" onClick={() => void outside.exportPapers()}>
          {t('export_papers')}
        </button>
      </p>
      <p class={styles.file}>
        <label for="backup-file">{t('backup_restore')}</label>
        <small id="backup-hint">{t('backup_restore_hint')}</small>
        <input
          ref={field}
          id="backup-file"
          type="file"
          aria-describedby="backup-hint"
          disabled={busy}
          onChange={({ currentTarget }) => void read(currentTarget.files?.[0])}
        />
      </p>
      <SnapshotList read={outside.snapshots} busy={busy} onChoose={(snapshot) => void look(snapshot)} />
      {offered && (
        <RestorePlan
          offered={offered}
          busy={busy}
          onRestore={(withSettings) => void restore(offered, withSettings)}
          onCancel={() => setOffered(undefined)}
        />
      )}
      <p class={styles.said} role="status" data-wrong={said.wrong}>
        {busy ? t('exchange_busy') : said.text}{' '}
        {said.undo && (
          <button
            type="button"
            onClick={() =>
              void doing(async () => {
                await said.undo?.()
                return { text: t('exchange_undone') }
              })
            }
          >
            {t('undo')}
          </button>
        )}
      </p>
      <ImportPapers {...outside} />
    </section>
  )
}
