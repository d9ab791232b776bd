import { sourceName } from '@/components/feed-name'
import { formatTime } from '@/components/format-time'
import type { FailureInfo } from '@/utils/errors'
import { type MessageName, t } from '@/utils/i18n'

/** A failure, and the feed that it is of; Hugging Face's daily papers unless said. */
export type FeedFailure = Pick<FailureInfo, 'kind' | 'status' | 'retryAt'> & { feed?: string }

interface Circumstances {
  /** Decides whether a time needs its date, ms. */
  now: number
  /** The address asked in place of Hugging Face's, or its own. */
  baseUrl: string
}

/** A failure in the reader's words. */
export function failureText(
  { kind, status, retryAt, feed = '' }: FeedFailure,
  { now, baseUrl }: Circumstances,
): string {
  const source = sourceName(feed, baseUrl)
  if (kind === 'rate-limited' && retryAt) return t('failure_rate_limited', source, formatTime(retryAt, now))
  if (kind === 'rate-limited') return t('failure_rate_limited_unsaid', source)
  const text = t(`failure_${kind.replace('-', '_')}` as MessageName, source, status ?? '')
  return kind === 'unreachable' && source === 'Hugging Face' ? `${text} ${t('hint_mirror')}` : text
}
