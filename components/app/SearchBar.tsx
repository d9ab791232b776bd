import { useEffect } from 'preact/hooks'
import { sourceName } from '@/components/feed-name'
import { useStore } from '@/components/store/context'
import { QueryProblem } from '@/components/topics/QueryProblem'
import { counted, numeral, t } from '@/utils/i18n'
import { PAGE_SIZE, type View } from '@/utils/library/pages'
import { AskHub } from './AskHub'
import styles from './SearchBar.module.css'

type SearchView = Extract<View, { kind: 'search' }>

/** What there is to say of a search besides what it found, and where to look further. */
export function SearchBar({ view }: { view: SearchView }) {
  const { feed, actions, sought, settings } = useStore()
  const { problem, instead = [], indexing, unindexed } = sought.value ?? {}
  const entries = feed.entries.value
  // A search begins with a few papers, so that each letter is answered at once; the rest of a page follows by itself,
  // but for what a filter hides: that is looked through further only when asked.
  const { stopped } = feed.sifted.value
  const begun = feed.ready.value && feed.next.value !== undefined && entries.length < PAGE_SIZE && !stopped
  useEffect(() => {
    if (begun) void actions.more()
  }, [begun, entries])
  return (
    <div class={`${styles.bar} panel`}>
      {/* Always there: only a change in it is read out. */}
      <div role="status" class={styles.said}>
        {problem && <QueryProblem text={view.query} problem={problem} />}
        {instead.length > 0 && entries.length > 0 && <p>{t('search_instead', instead.join(', '))}</p>}
        {indexing && <p>{t('search_indexing', numeral(indexing.indexed), numeral(indexing.papers))}</p>}
        {unindexed && <p>{t('search_unindexed')}</p>}
        {view.asked && <p>{counted('asked_found', view.asked.length, sourceName('', settings.value.baseUrl))}</p>}
      </div>
      {view.asked && (
        <button type="button" onClick={() => void actions.show({ kind: 'search', query: view.query })}>
          {t('search_stored')}
        </button>
      )}
      {feed.next.value && !view.asked && !problem && <AskHub query={view.query} />}
    </div>
  )
}
