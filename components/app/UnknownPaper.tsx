import { useId } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import styles from './PageCard.module.css'

/** A paper that is not stored, ready to save. */
export function UnknownPaper({ id, title }: { id: ArxivId; title: string | undefined }) {
  const { actions } = useStore()
  const titleId = useId()
  return (
    <article class={`${styles.unknown} panel`} aria-labelledby={titleId}>
      <h2 id={titleId} dir="auto">
        {title ?? `arXiv:${id}`}
      </h2>
      <p>{t('page_unknown')}</p>
      <button type="button" data-action="save" onClick={() => void actions.saveUnknown(id, title)}>
        {t('save')}
      </button>
    </article>
  )
}
