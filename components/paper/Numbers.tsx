import { formatCount } from '@/components/format'
import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { counted, t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import { movedInADay } from './moved'
import styles from './Numbers.module.css'

/** Upvotes and how they moved, comments, code with its stars, and who submitted the paper. */
export function Numbers({ paper }: { paper: StoredPaper }) {
  const { now } = useStore()
  const moved = movedInADay(paper, now())
  return (
    <ul class={styles.numbers}>
      <li data-icon="upvote" title={counted('upvotes', paper.upvotes)}>
        {formatCount(paper.upvotes)}
        {moved > 0 && (
          <span class={styles.moved} title={counted('moved', moved)}>
            +{formatCount(moved)}
          </span>
        )}
      </li>
      {paper.comments > 0 && (
        <li data-icon="comment" title={counted('comments', paper.comments)}>
          {formatCount(paper.comments)}
        </li>
      )}
      {paper.code && (
        <li data-icon="code">
          <ExternalLink href={paper.code.url}>
            {t('code')}
            {paper.code.stars !== undefined && ` ★ ${formatCount(paper.code.stars)}`}
          </ExternalLink>
        </li>
      )}
      {paper.submitter && <li class={styles.submitter}>{t('submitted_by', paper.submitter)}</li>}
    </ul>
  )
}
