import { type MessageName, t } from '@/utils/i18n'
import type { Problem } from '@/utils/query/problem'

/** What is wrong with a query, in the reader's words; `text` is the whole query. */
export function problemText({ kind, start, end }: Problem, text: string): string {
  return t(`query_${kind.replaceAll('-', '_')}` as MessageName, text.slice(start, end))
}
