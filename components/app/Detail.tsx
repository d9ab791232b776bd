import { useEffect, useState } from 'preact/hooks'
import { Abstract } from '@/components/paper/Abstract'
import { Byline } from '@/components/paper/Byline'
import { CardActions } from '@/components/paper/CardActions'
import { More } from '@/components/paper/More'
import { Numbers } from '@/components/paper/Numbers'
import { Prose } from '@/components/paper/Prose'
import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { paperLink } from '@/utils/papers/links'
import styles from './Detail.module.css'

const ARTICLES = '[role="feed"] > article[data-paper]'

/** The paper last in focus, or the first, in full beside the feed of the reader page where there is room. */
export function Detail() {
  const { feed } = useStore()
  const [chosen, setChosen] = useState(lastInFocus)
  const entries = feed.entries.value
  const entry = entries.find(({ paper }) => paper.id === chosen) ?? entries[0]
  const id = entry?.paper.id

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const article = target instanceof Element ? target.closest<HTMLElement>(ARTICLES) : null
      if (article) setChosen(article.dataset.paper)
    }
    document.addEventListener('focusin', follow)
    // The focus may have moved since this was drawn.
    setChosen((before) => lastInFocus() ?? before)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  // Which of the papers it is has to be seen in the feed too.
  useEffect(() => mark(id), [id, entries])
  // Where the window becomes too narrow for it, nothing is current any more.
  useEffect(() => () => mark(undefined), [])

  return (
    <aside class={styles.detail} aria-label={t('in_detail')} data-detail={id}>
      {entry && <Paper key={id} entry={entry} />}
    </aside>
  )
}

/** The paper that is in focus, or was last; in a tab that is not in front nothing tells of it. */
function lastInFocus(): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>(ARTICLES)
  return (focused ?? document.querySelector<HTMLElement>(`${ARTICLES}[data-current]`))?.dataset.paper
}

/** Marks the paper of the feed that is in detail. */
function mark(id: string | undefined): void {
  for (const article of document.querySelectorAll<HTMLElement>(ARTICLES)) {
    if (article.dataset.paper === id) article.setAttribute('aria-current', 'true')
    else article.removeAttribute('aria-current')
  }
}

function Paper({ entry }: { entry: Entry }) {
  const { settings, actions } = useStore()
  const [more, setMore] = useState(true)
  const { paper } = entry
  const { openTarget, baseUrl } = settings.value
  return (
    <>
      <h2 class={styles.title} dir="auto">
        <ExternalLink
          href={paperLink(paper.id, openTarget, baseUrl)}
          onOpen={(behind) => void actions.open(entry, behind)}
        >
          <Prose text={paper.title} naming />
        </ExternalLink>
      </h2>
      <Byline paper={paper} />
      <div class={styles.foot}>
        <Numbers paper={paper} />
        <CardActions entry={entry} more={more} onMore={() => setMore(!more)} />
      </div>
      <div class={styles.whole}>
        <Abstract paper={paper} whole onToggle={() => {}} />
      </div>
      {more && <More entry={entry} />}
    </>
  )
}
