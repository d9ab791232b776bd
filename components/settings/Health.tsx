import type { Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { feedName, sourceName } from '@/components/feed-name'
import { formatCount } from '@/components/format'
import { formatAgo, formatTime } from '@/components/format-time'
import { failureText } from '@/components/store/failure-text'
import { counted, t } from '@/utils/i18n'
import styles from './Health.module.css'
import type { FeedReport, Report, SourceReport } from './report'

interface Props {
  report: Signal<Report>
  /** The address asked in place of Hugging Face's, or its own. */
  baseUrl: string
  /** Puts what a developer wants to know on the clipboard: no titles, nothing personal. */
  onCopy: () => Promise<void>
  /** Removes all papers that are not kept. */
  onClear: () => Promise<void>
  now: () => number
}

/** How polling and storage are doing, source by source and feed by feed. */
export function Health({ report, baseUrl, onCopy, onClear, now }: Props) {
  const [sure, setSure] = useState(false)
  const { sources, papers, saves, bytes, persistent } = report.value
  return (
    <section class="panel" aria-labelledby="health">
      <h2 id="health">{t('settings_health')}</h2>
      {sources.map((source) => (
        <Source key={source.id} source={source} baseUrl={baseUrl} now={now()} />
      ))}
      <p>
        {t('stored', counted('papers_stored', papers), counted('papers_saved', saves))}
        {bytes !== undefined && ` (${formatCount(bytes)}B)`}
        {'. '}
        {persistent ? t('persistent') : t('not_persistent')}
      </p>
      <p class={styles.actions}>
        <button type="button" onClick={() => void onCopy()}>
          {t('copy_diagnostics')}
        </button>
        <button
          type="button"
          onClick={() => {
            setSure(!sure)
            if (sure) void onClear()
          }}
        >
          {sure ? t('clear_sure') : t('clear_papers')}
        </button>
      </p>
    </section>
  )
}

function Source({ source, baseUrl, now }: { source: SourceReport; baseUrl: string; now: number }) {
  return (
    <>
      <h3 class={styles.source}>
        {sourceName(`${source.id}/`, baseUrl)}
        {source.papers !== undefined && <small> {counted('papers_stored', source.papers)}</small>}
      </h3>
      <dl class={styles.feeds}>
        {source.feeds.map((feed) => (
          <div key={feed.id}>
            <dt dir="auto">{feedName(feed.id)}</dt>
            <dd>
              {wordsOf(feed, now).join('. ')}
              {feed.failure && (
                <p class={styles.failure}>{failureText({ ...feed.failure, feed: feed.id }, { now, baseUrl })}</p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function wordsOf({ succeededAt, nextAt, quotaLeft, skipped }: FeedReport, now: number): string[] {
  return [
    succeededAt === undefined ? t('never_checked') : t('checked', formatAgo(succeededAt, now)),
    ...(nextAt !== undefined && nextAt > now ? [t('next_check', formatTime(nextAt, now))] : []),
    ...(quotaLeft !== undefined ? [counted('quota_left', quotaLeft)] : []),
    ...(skipped > 0 ? [counted('skipped', skipped)] : []),
  ]
}
