import { useEffect, useRef } from 'preact/hooks'
import { PaperCard } from '@/components/paper/PaperCard'
import { useStore } from '@/components/store/context'
import { lazily } from '@/components/ui/lazily'
import { counted, t } from '@/utils/i18n'
import styles from './Feed.module.css'

const Empty = lazily(() => import('./Empty').then((module) => module.Empty))

/** The papers of the view, a page at a time. */
export function Feed() {
  const { feed, actions } = useStore()
  const entries = feed.entries.value
  const more = feed.next.value !== undefined
  const waiting = feed.waiting.value.length

  /** What waited goes on top, and the reader there too. */
  function admit() {
    const [first] = feed.waiting.value
    feed.admit()
    requestAnimationFrame(() => {
      const article = document.querySelector<HTMLElement>(`[data-paper="${first?.paper.id}"]`)
      article?.focus()
      article?.scrollIntoView({ block: 'nearest' })
    })
  }

  return (
    <>
      {waiting > 0 && (
        <button type="button" class={styles.waiting} onClick={admit}>
          {counted('show_new', waiting)}
        </button>
      )}
      {entries.length > 0 && (
        <div role="feed" class={styles.feed} aria-busy={!feed.ready.value} aria-label={t('papers')}>
          {entries.map((entry, index) => (
            <PaperCard key={entry.paper.id} entry={entry} place={index + 1} size={more ? -1 : entries.length} />
          ))}
        </div>
      )}
      {feed.ready.value && entries.length === 0 && <Empty />}
      {more && <LoadMore key={JSON.stringify(feed.next.value)} onReach={() => void actions.more()} />}
    </>
  )
}

/** A line below the last paper that asks for the next page a screen before it is reached. */
function LoadMore({ onReach }: { onReach: () => void }) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!line.current) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) onReach()
      },
      { root: line.current.closest('[role="tabpanel"]'), rootMargin: '600px' },
    )
    observer.observe(line.current)
    return () => observer.disconnect()
  }, [])
  return (
    <button type="button" ref={line} class={styles.more} onClick={onReach}>
      {t('more_papers')}
    </button>
  )
}
