import { formatTime } from '@/components/format'
import type { FailureInfo } from '@/utils/errors'
import { type MessageName, t } from '@/utils/i18n'

/** A failure in the reader's words. `now` (ms) decides whether a time needs its date. */
export function failureText(
  { kind, status, retryAt }: Pick<FailureInfo, 'kind' | 'status' | 'retryAt'>,
  now: number,
): string {
  if (kind === 'rate-limited' && retryAt) return t('failure_rate_limited', formatTime(retryAt, now))
  if (kind === 'rate-limited') return t('failure_rate_limited_unsaid')
  return t(`failure_${kind.replace('-', '_')}` as MessageName, status ?? '')
}
