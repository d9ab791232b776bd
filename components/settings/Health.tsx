import type { Signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { formatAgo, formatCount, formatTime } from '@/components/format'
import { failureText } from '@/components/store/failure-text'
import type { FailureInfo } from '@/utils/errors'
import { counted, t } from '@/utils/i18n'
import styles from './Health.module.css'

/** How one feed is doing. */
export interface FeedReport {
  id: string
  name: string
  succeededAt?: number
  failure?: FailureInfo
  /** Requests that the server still allows in its present window. */
  quotaLeft?: number
  skipped: number
}

export interface Report {
  feeds: FeedReport[]
  /** When the next poll is due, ms. */
  nextAt?: number
  papers: number
  saves: number
  /** Space taken, bytes, as far as the browser tells. */
  bytes?: number
  /** Whether the browser promised not to make room by deleting it. */
  persistent: boolean
}

interface Props {
  report: Signal<Report>
  /** Puts what a developer wants to know on the clipboard: no titles, nothing personal. */
  onCopy: () => Promise<void>
  /** Removes all papers that are not kept. */
  onClear: () => Promise<void>
  now: () => number
}

/** How polling and storage are doing, feed by feed. */
export function Health({ report, onCopy, onClear, now }: Props) {
  const [sure, setSure] = useState(false)
  const { feeds, nextAt, papers, saves, bytes, persistent } = report.value
  return (
    <section class="panel" aria-labelledby="health">
      <h2 id="health">{t('settings_health')}</h2>
      <dl class={styles.feeds}>
        {feeds.map((feed) => (
          <div key={feed.id}>
            <dt>{feed.name}</dt>
            <dd>
              {feed.succeededAt === undefined ? t('never_checked') : t('checked', formatAgo(feed.succeededAt, now()))}
              {feed.quotaLeft !== undefined && `. ${counted('quota_left', feed.quotaLeft)}`}
              {feed.skipped > 0 && `. ${counted('skipped', feed.skipped)}`}
              {feed.failure && <p class={styles.failure}>{failureText(feed.failure, now())}</p>}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {nextAt !== undefined && nextAt > now() && `${t('next_check', formatTime(nextAt, now()))}. `}
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
