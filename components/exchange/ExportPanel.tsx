import { useEffect, useId, useState } from 'preact/hooks'
import { Dialog } from '@/components/ui/Dialog'
import { FORMATS, type FormatName, fileOf, writeAs } from '@/utils/exchange/citations/formats'
import type { Kept } from '@/utils/exchange/kept'
import { counted, numeral, t } from '@/utils/i18n'
import { ChoosePapers } from './ChoosePapers'
import { download } from './download'
import styles from './ExportPanel.module.css'
import { FormatChoice } from './FormatChoice'
import { fileName } from './file-name'
import { Preview } from './Preview'

interface Props {
  lists: { id: string; name: string; count: number }[]
  /** How many papers are saved in all. */
  saved: number
  /** The list that is chosen at first; everything saved without one. */
  listId: string | undefined
  /** All papers of a list, or everything saved. */
  load: (listId: string | undefined) => Promise<Kept[]>
  now: () => number
  onClose: () => void
}

/** Takes papers out: which ones, in which format, to the clipboard or into a file. */
export function ExportPanel({ lists, saved, listId, load, now, onClose }: Props) {
  const [from, setFrom] = useState(listId)
  const [kept, setKept] = useState<Kept[] | undefined>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [format, setFormat] = useState<FormatName>('bibtex')
  const [said, setSaid] = useState('')
  const fromId = useId()
  useEffect(() => {
    let current = true
    setKept(undefined)
    setLeft(new Set())
    load(from).then((papers) => current && setKept(papers), failed)
    return () => {
      current = false
    }
  }, [from])

  function failed(error: unknown) {
    console.error('Offprint:', error)
    setSaid(t('export_failed'))
  }

  async function told(act: () => Promise<string>) {
    await act().then(setSaid, failed)
  }

  const chosen = kept?.filter(({ paper }) => !left.has(paper.id)) ?? []
  const name = lists.find(({ id }) => id === from)?.name ?? t('all_saved')

  return (
    <Dialog wide title={t('export_title')} onClose={onClose}>
      <p class={styles.from}>
        <label for={fromId}>{t('export_from')}</label>
        <select
          id={fromId}
          value={from ?? ''}
          onChange={({ currentTarget }) => setFrom(currentTarget.value || undefined)}
        >
          {[{ id: '', name: t('all_saved'), count: saved }, ...lists].map((list) => (
            <option key={list.id} value={list.id}>
              {list.name} · {numeral(list.count)}
            </option>
          ))}
        </select>
      </p>
      <FormatChoice format={format} onChoose={setFormat} />
      {kept && kept.length > 1 && <ChoosePapers kept={kept} left={left} onChange={setLeft} />}
      <Preview format={format} first={chosen[0]} />
      <footer class={styles.foot}>
        <p role="status">
          {said || (kept?.length === 0 ? t('export_empty') : kept && !chosen.length && t('export_none_chosen'))}
        </p>
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() =>
            void told(async () => {
              await navigator.clipboard.writeText(await writeAs(format, chosen))
              return t('export_copied')
            })
          }
        >
          {counted('export_copy', chosen.length)}
        </button>
        <button
          type="button"
          disabled={chosen.length === 0}
          onClick={() =>
            void told(async () => {
              download(await fileOf(format, chosen), fileName(name, now(), FORMATS[format].extension))
              return t('export_downloaded')
            })
          }
        >
          {counted('export_download', chosen.length)}
        </button>
      </footer>
    </Dialog>
  )
}
