import { t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import styles from './Chips.module.css'
import { useTopics } from './use-topics'

/** The names of the topics that a paper is of, or by which it is muted. */
export function Chips({ paper }: { paper: StoredPaper }) {
  const topics = useTopics().filter(({ id }) => paper.topics?.includes(id))
  if (paper.muted !== undefined) {
    const names = topics.filter(({ mute }) => mute).map(({ name }) => name)
    return names.length > 0 ? <span class={styles.muted}>{t('muted_by', names.join(', '))}</span> : null
  }
  return topics
    .filter(({ highlight }) => highlight)
    .map(({ id, name }) => (
      <span key={id} class={styles.chip} dir="auto" data-topic>
        {name}
      </span>
    ))
}
