import { useState } from 'preact/hooks'
import { formatDay } from '@/components/format'
import { counted, t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import { authorsText, NAMES } from './Byline'
import styles from './Details.module.css'
import { Prose } from './Prose'
import { Sparkline } from './Sparkline'

/** Authors named before one asks for the rest: collaborations run to thousands. */
const NAMES_AT_FIRST = 100

/** What else is known of a paper: all authors, days and categories, the way of its upvotes, and what a model made of it. */
export function Details({ paper }: { paper: StoredPaper }) {
  const { authors, ai, categories, publishedOn, revisedOn, withdrawnOn } = paper
  const facts = [
    t('published_on', formatDay(publishedOn)),
    revisedOn && t('revised_on', formatDay(revisedOn)),
    withdrawnOn && t('withdrawn_on', formatDay(withdrawnOn)),
    categories && categories.length > 1 && categories.join(' '),
  ].filter(Boolean)
  return (
    <div class={styles.details}>
      {authors.length > NAMES && <Authors key={paper.id} authors={authors} />}
      <p class={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <Sparkline sightings={paper.sightings} />
      {ai && (
        <details class={styles.ai}>
          <summary>{t('ai_made')}</summary>
          {ai.summary && (
            <p dir="auto">
              <Prose text={ai.summary} />
            </p>
          )}
          {ai.keywords && (
            <p class={styles.keywords} dir="auto">
              {ai.keywords.join(' · ')}
            </p>
          )}
        </details>
      )}
    </div>
  )
}

function Authors({ authors }: { authors: string[] }) {
  const [all, setAll] = useState(authors.length <= NAMES_AT_FIRST)
  return (
    <p class={styles.authors} dir="auto">
      {all ? authors.join(', ') : authorsText(authors, NAMES_AT_FIRST)}{' '}
      {!all && (
        <button type="button" class={styles.all} onClick={() => setAll(true)}>
          {counted('all_authors', authors.length)}
        </button>
      )}
    </p>
  )
}
