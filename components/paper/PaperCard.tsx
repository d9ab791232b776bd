import { useId } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { useUnfolded } from '@/components/store/unfolded'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { lazily } from '@/components/ui/lazily'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { paperLink } from '@/utils/papers/links'
import { Abstract } from './Abstract'
import { Byline } from './Byline'
import { CardActions } from './CardActions'
import { Numbers } from './Numbers'
import styles from './PaperCard.module.css'
import { Prose } from './Prose'

const StubText = lazily(() => import('./StubText').then((module) => module.StubText))
const Chips = lazily(() => import('@/components/topics/Chips').then((module) => module.Chips))
const Why = lazily(() => import('./Why').then((module) => module.Why))
const More = lazily(() => import('./More').then((module) => module.More))

interface Props {
  entry: Entry
  /** Place in the feed, from 1; none beside a feed. */
  place?: number
  /** How many the feed holds, -1 while there may be more. */
  size?: number
}

/** One paper: title, byline, abstract, numbers, and what can be done with it. */
export function PaperCard({ entry, place, size }: Props) {
  const { paper, read, unread } = entry
  const { settings, actions, feed, openedBefore } = useStore()
  const [whole, toggleWhole] = useUnfolded(`whole:${paper.id}`)
  const [more, toggleMore] = useUnfolded(`more:${paper.id}`)
  const titleId = useId()
  const { openTarget, baseUrl } = settings.value
  const isNew = unread && openedBefore.value > 0 && (paper.arrivedAt ?? 0) > openedBefore.value

  return (
    <article
      class={styles.card}
      aria-labelledby={titleId}
      aria-posinset={place}
      aria-setsize={size}
      tabIndex={place === 1 || !place ? 0 : -1}
      data-paper={paper.id}
      data-muted={paper.muted}
      data-state={unread ? 'unread' : read ? 'read' : 'seen'}
    >
      <header class={styles.head}>
        {unread && <span class={styles.dot} role="img" aria-label={t('unread')} />}
        <h2 dir="auto">
          <ExternalLink
            id={titleId}
            href={paperLink(paper.id, openTarget, baseUrl)}
            onOpen={(behind) => void actions.open(entry, behind)}
          >
            <Prose text={paper.title} naming topics={paper.topics} />
          </ExternalLink>
        </h2>{' '}
        {isNew && <span class={styles.new}>{t('new')}</span>}
        {paper.withdrawnOn && <span class={styles.withdrawn}>{t('withdrawn')}</span>}
      </header>
      {paper.topics && (
        <p class={styles.topics}>
          <Chips paper={paper} />
        </p>
      )}
      {paper.stub ? (
        <StubText paper={paper} />
      ) : (
        <>
          <Byline paper={paper} />
          <Abstract paper={paper} whole={whole} onToggle={toggleWhole} />
        </>
      )}
      {entry.save?.note && !more && (
        <p class={styles.note} dir="auto">
          {entry.save.note}
        </p>
      )}
      {feed.kind.value === 'for-you' && <Why entry={entry} />}
      <footer class={styles.foot}>
        <Numbers paper={paper} />
        <CardActions entry={entry} more={more} onMore={toggleMore} />
      </footer>
      {more && <More entry={entry} />}
    </article>
  )
}
