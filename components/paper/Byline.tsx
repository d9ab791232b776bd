import { formatDay } from '@/components/format'
import { counted, t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './Byline.module.css'

/** Names before "and so many more". */
export const NAMES = 3

/** Who wrote it, where, under which day it stands, and who submitted it. */
export function Byline({ paper }: { paper: StoredPaper }) {
  return (
    <p class={styles.byline}>
      <span>
        <bdi>{authorsText(paper.authors, NAMES)}</bdi>
      </span>
      {paper.organization && (
        <span class={styles.organization}>
          <bdi>{paper.organization}</bdi>
        </span>
      )}
      {paper.sources && <span>{paper.sources.map(nameOf).join(' + ')}</span>}
      {paper.categories?.[0] && <span>{paper.categories[0]}</span>}
      {paper.feedDay && <time dateTime={paper.feedDay}>{formatDay(paper.feedDay)}</time>}
      {paper.submitter && (
        <span class={styles.submitter}>
          <bdi>{t('submitted_by', paper.submitter)}</bdi>
        </span>
      )}
    </p>
  )
}

/** A source as readers know it; names are the same in every language. */
function nameOf(source: string): string {
  return { huggingface: 'Hugging Face', arxiv: 'arXiv' }[source] ?? source
}

/** The first so many authors, and how many more there are. */
export function authorsText(authors: string[], most: number): string {
  const more = authors.length - most
  const names = authors.slice(0, most).join(', ')
  return more > 0 ? `${names} ${counted('more_authors', more)}` : names
}
