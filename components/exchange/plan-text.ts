import type { Counts } from '@/utils/exchange/backup/plan-restore'
import { counted, language } from '@/utils/i18n'

/** How many of what, in words; empty where there is none of anything. */
export function planText({ saves, lists, marks, topics }: Counts): string {
  const parts = [
    saves > 0 && counted('plan_saves', saves),
    lists > 0 && counted('plan_lists', lists),
    marks > 0 && counted('plan_marks', marks),
    topics > 0 && counted('plan_topics', topics),
  ]
  return new Intl.ListFormat(language()).format(parts.filter((part) => part !== false))
}
