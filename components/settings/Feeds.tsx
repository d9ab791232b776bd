import { useState } from 'preact/hooks'
import { feedName } from '@/components/feed-name'
import { ARXIV, ARXIV_ORIGINS, type FeedChoice, MONTH, MOST_CHOICES, SUBMITTER, WEEK } from '@/utils/feed-choices'
import { t } from '@/utils/i18n'
import { allCategories, type CategoryChoice, parseCategories } from '@/utils/papers/category'
import { parseSubmitter } from '@/utils/parse-submitter'
import { CheckField } from './CheckField'
import { FeedRow } from './FeedRow'
import styles from './Feeds.module.css'
import type { SettingsOutside } from './outside'
import { type Answer, TypedField } from './TypedField'

interface Props {
  feeds: FeedChoice[]
  outside: SettingsOutside
}

/** The feeds beside the daily papers and the trending ones: added, counted as unread or not, and removed. */
export function Feeds({ feeds, outside }: Props) {
  const [said, setSaid] = useState<(Answer & { field: string }) | undefined>()
  const has = (wanted: string) => feeds.some(({ id }) => id === wanted)
  const change = (changed: FeedChoice[]) => outside.change({ feeds: changed })
  const remove = (gone: string) => change(feeds.filter(({ id }) => id !== gone))

  /** Says why nothing came of what was typed, which stays in the field. */
  function refuse(field: string, typed: string, text: string): string {
    setSaid({ field, text, wrong: true })
    return typed
  }

  /** Adds a feed, unless it is there already or there are too many. */
  async function add(field: string, typed: string, id: string): Promise<string> {
    if (has(id)) return refuse(field, typed, t('feed_known', feedName(id)))
    if (feeds.length >= MOST_CHOICES) return refuse(field, typed, t('feeds_full', MOST_CHOICES))
    await change([...feeds, { id, unread: 'none' }])
    setSaid({ field, text: t('feed_added', feedName(id)) })
    return ''
  }

  async function addArxiv(typed: string): Promise<string> {
    const choice = parseCategories(typed)
    if (!choice.ok) return refuse('arxiv', typed, categoryProblem(choice))
    // First in the click: browsers let a page ask only then.
    if (!(await outside.request(ARXIV_ORIGINS))) return refuse('arxiv', typed, t('address_refused'))
    return add('arxiv', typed, ARXIV + choice.categories)
  }

  async function follow(typed: string): Promise<string> {
    const name = parseSubmitter(typed)
    return name ? add('submitter', typed, SUBMITTER + name) : refuse('submitter', typed, t('submitter_wrong'))
  }

  const answer = (field: string) => (said?.field === field ? said : undefined)
  const toggle = (id: string) => (wanted: boolean) => void (wanted ? add('period', '', id) : remove(id))
  return (
    <section class="panel" aria-labelledby="feeds">
      <h2 id="feeds">{t('settings_feeds')}</h2>
      <CheckField label={t('setting_week')} checked={has(WEEK)} onChange={toggle(WEEK)} />
      <CheckField label={t('setting_month')} checked={has(MONTH)} onChange={toggle(MONTH)} />
      {answer('period')?.wrong && <p role="status">{answer('period')?.text}</p>}
      <TypedField
        label={t('setting_arxiv')}
        hint={t('setting_arxiv_hint')}
        button={t('add_feed')}
        options={allCategories()}
        answer={answer('arxiv')}
        onUse={addArxiv}
      />
      <p class={styles.thanks}>{t('arxiv_thanks')}</p>
      <TypedField
        label={t('setting_submitter')}
        hint={t('setting_submitter_hint')}
        button={t('follow')}
        answer={answer('submitter')}
        onUse={follow}
      />
      <ul class={styles.feeds}>
        {feeds
          .filter(({ id }) => id !== WEEK && id !== MONTH)
          .map((feed) => (
            <FeedRow
              key={feed.id}
              feed={feed}
              onCount={(unread) => void change(feeds.map((each) => (each.id === feed.id ? { ...each, unread } : each)))}
              onRemove={() => void remove(feed.id)}
            />
          ))}
      </ul>
    </section>
  )
}

function categoryProblem({ problem, part }: Extract<CategoryChoice, { ok: false }>): string {
  switch (problem) {
    case 'empty':
      return t('category_empty')
    case 'archive':
      return t('category_archive', part)
    case 'category':
      return t('category_category', part)
    case 'too-many':
      return t('category_too_many', part)
  }
}
