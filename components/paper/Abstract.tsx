import { useId } from 'preact/hooks'
import { t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './Abstract.module.css'
import { authorsText, NAMES } from './Byline'

/** Authors named in an expanded paper: collaborations run to thousands. */
const NAMES_EXPANDED = 100

interface Props {
  paper: StoredPaper
  whole: boolean
  onToggle: () => void
}

/** A few lines of the abstract, or all of it with what a model made of it, marked as such. */
export function Abstract({ paper, whole, onToggle }: Props) {
  const id = useId()
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a bigger target for the pointer; the button below is for everyone */}
      <p class={styles.abstract} id={id} dir="auto" data-whole={whole} onClick={() => !whole && onToggle()}>
        {paper.abstract}
      </p>
      <button
        type="button"
        class={styles.toggle}
        data-expand
        aria-expanded={whole}
        aria-controls={id}
        onClick={onToggle}
      >
        {whole ? t('show_less') : t('show_whole_abstract')}
      </button>
      {whole && paper.authors.length > NAMES && (
        <p class={styles.authors}>{authorsText(paper.authors, NAMES_EXPANDED)}</p>
      )}
      {whole && paper.ai && (
        <details class={styles.ai}>
          <summary>{t('ai_made')}</summary>
          {paper.ai.summary && <p>{paper.ai.summary}</p>}
          {paper.ai.keywords && <p class={styles.keywords}>{paper.ai.keywords.join(' · ')}</p>}
        </details>
      )}
    </>
  )
}
