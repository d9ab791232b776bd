import { formatCount } from '@/components/format'
import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { counted, t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import { movedInADay } from './moved'
import styles from './Numbers.module.css'

interface CountProps {
  count: number
  /** The whole of it, for who hears it and for who points at it. */
  words: string
  icon?: string
  sign?: string
  class?: string | undefined
}

function Count({ count, words, icon, sign, ...rest }: CountProps) {
  return (
    <span {...rest} role="img" aria-label={words} title={words} data-icon={icon}>
      {sign}
      {formatCount(count)}
    </span>
  )
}

/** Upvotes and how they moved, comments, and code with its stars. */
export function Numbers({ paper }: { paper: StoredPaper }) {
  const { now } = useStore()
  const moved = movedInADay(paper, now())
  return (
    <div class={styles.numbers}>
      {countsUpvotes(paper) && <Count icon="upvote" count={paper.upvotes} words={counted('upvotes', paper.upvotes)} />}
      {moved > 0 && <Count sign="+" count={moved} words={counted('moved', moved)} class={styles.moved} />}
      {paper.comments > 0 && (
        <Count icon="comment" count={paper.comments} words={counted('comments', paper.comments)} />
      )}
      {paper.code && (
        <ExternalLink href={paper.code.url} data-icon="code">
          {t('code')}
          {paper.code.stars !== undefined && ` ★ ${formatCount(paper.code.stars)}`}
        </ExternalLink>
      )}
    </div>
  )
}

/** Where nobody counts upvotes, none is not a number of them. */
function countsUpvotes({ sources }: StoredPaper): boolean {
  return !sources || sources.includes('huggingface')
}
