import { formatDay } from '@/components/format'
import { counted } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './Byline.module.css'

/** Names before "and so many more". */
const NAMES = 3

interface Props {
  paper: StoredPaper
  whole: boolean
}

/** Who wrote it, where, and under which day it stands. */
export function Byline({ paper, whole }: Props) {
  const names = whole ? paper.authors : paper.authors.slice(0, NAMES)
  const more = paper.authors.length - names.length
  return (
    <p class={styles.byline}>
      <span class={styles.authors}>
        {names.join(', ')}
        {more > 0 && ` ${counted('more_authors', more)}`}
      </span>
      {paper.organization && <span class={styles.organization}>{paper.organization}</span>}
      {paper.feedDay && <time dateTime={paper.feedDay}>{formatDay(paper.feedDay)}</time>}
    </p>
  )
}
