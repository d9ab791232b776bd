import { useId } from 'preact/hooks'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './Abstract.module.css'
import { Prose } from './Prose'

const Details = lazily(() => import('./Details').then((module) => module.Details))

interface Props {
  paper: StoredPaper
  whole: boolean
  onToggle: () => void
}

/** A few lines of the abstract, or all of it with whatever else is known of the paper. */
export function Abstract({ paper, whole, onToggle }: Props) {
  const id = useId()
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a bigger target for the pointer; the button below is for everyone */}
      <p class={styles.abstract} id={id} dir="auto" data-whole={whole} onClick={() => !whole && onToggle()}>
        <Prose text={paper.abstract} links={whole} topics={paper.topics} />
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
      {whole && <Details paper={paper} />}
    </>
  )
}
