import { useEffect, useRef } from 'preact/hooks'
import { PaperCard } from '@/components/paper/PaperCard'
import { useStore } from '@/components/store/context'
import { counted, t } from '@/utils/i18n'
import styles from './Feed.module.css'
import { later } from './from-later'

/** Papers that are drawn before anything is on screen: what fills a popup. */
const AT_ONCE = 5

const Empty = later((parts) => parts.Empty)

/** The papers of the view, a page at a time. */
export function Feed() {
  const { feed, actions, settings } = useStore()
  const entries = feed.entries.value
  const more = feed.next.value !== undefined
  const few = feed.few.value && entries.length > AT_ONCE
  // An effect comes after the paint.
  useEffect(() => {
    feed.few.value = false
  }, [few, entries])
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
      {/* Always there: only a change in it is read out, once for all that came. */}
      <div class={styles.waiting} aria-live="polite">
        {waiting > 0 && (
          <button type="button" onClick={admit}>
            {counted('show_new', waiting)}
          </button>
        )}
      </div>
      {entries.length > 0 && (
        <div
          role="feed"
          class={styles.feed}
          data-headlines={settings.value.headlines.includes(feed.kind.value)}
          aria-busy={few || !feed.ready.value}
          aria-label={t('papers')}
        >
          {(few ? entries.slice(0, AT_ONCE) : entries).map((entry, index) => (
            <PaperCard key={entry.paper.id} entry={entry} place={index + 1} size={more ? -1 : entries.length} />
          ))}
        </div>
      )}
      {feed.ready.value && entries.length === 0 && <Empty />}
      {more && !few && (
        <LoadMore
          key={JSON.stringify(feed.next.value)}
          asked={feed.sifted.value.stopped}
          onReach={() => void actions.more()}
        />
      )}
    </>
  )
}

/** A line below the last paper that asks for the next page a screen before it is reached, or, `asked`, when pressed. */
function LoadMore({ asked, onReach }: { asked: boolean | undefined; onReach: () => void }) {
  const line = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!line.current || asked) return
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
      {asked ? t('look_further') : t('more_papers')}
    </button>
  )
}
