import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { LessButton } from './LessButton'
import styles from './Why.module.css'

/** What speaks most for a paper, in its own words, and how to have less like it. */
export function Why({ entry: { paper, why = [] } }: { entry: Entry }) {
  return (
    <p class={styles.why}>
      {why.length > 0 && (
        <>
          <span>{t('why')}</span>
          {why.map((term) => (
            <bdi key={term} class={styles.term}>
              {term}
            </bdi>
          ))}
        </>
      )}
      <LessButton id={paper.id} />
    </p>
  )
}
