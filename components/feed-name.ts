import { ARXIV, MONTH, SUBMITTER, TRENDING, WEEK } from '@/utils/feed-choices'
import { t } from '@/utils/i18n'
import { HUGGING_FACE } from '@/utils/papers/links'

/** What readers call a feed, such as "This week", "@ada" or "cs.LG + stat.ML". */
export function feedName(id: string): string {
  if (id === 'huggingface/daily') return t('feed_daily')
  if (id.startsWith(WEEK)) return t('feed_week')
  if (id.startsWith(MONTH)) return t('feed_month')
  if (id.startsWith(SUBMITTER)) return `@${id.slice(SUBMITTER.length)}`
  if (id.startsWith(ARXIV)) return id.slice(ARXIV.length).split('+').join(' + ')
  return id === TRENDING ? t('trending') : id
}

/** Who answers for a feed: by name, or by host where it is a mirror. */
export function sourceName(id: string, baseUrl: string): string {
  if (id.startsWith(ARXIV)) return 'arXiv'
  return baseUrl === HUGGING_FACE ? 'Hugging Face' : new URL(baseUrl).host
}

/** The site of who answers for a feed. */
export function sourceSite(id: string, baseUrl: string): string {
  return id.startsWith(ARXIV) ? 'https://arxiv.org/' : `${baseUrl}/papers`
}
