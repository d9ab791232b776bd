import { formatAgo } from '@/components/format-time'
import type { SyncState } from '@/utils/exchange/webdav/account'
import { counted, type MessageName, t } from '@/utils/i18n'

/** How the last time went, in the reader's words; `host` is what they call who has the file. */
export function stateText({ doneAt, last, problem }: SyncState, host: string, now: number): string {
  const words: string[] = []
  if (problem) words.push(t(`dav_${problem.kind}` as MessageName, host, problem.status ?? ''))
  if (doneAt !== undefined) words.push(t('sync_done', formatAgo(doneAt, now)))
  if (last?.kind === 'done') {
    if (last.added > 0) words.push(counted('sync_added', last.added))
    if (last.removed > 0) words.push(counted('sync_removed', last.removed))
  }
  return words.join(' ')
}
