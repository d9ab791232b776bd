import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import { FEWEST_SAVES } from '@/utils/look'
import styles from './Bar.module.css'

/** Says where the order comes from, and while it is still being learned what is shown instead. */
export function ForYouBar() {
  const { learning, saved } = useStore()
  if (saved.value < FEWEST_SAVES) return null
  return (
    <p class={`${styles.bar} ${styles.said}`} role="note" aria-busy={learning.value}>
      {learning.value ? t('learning') : t('learned')}
    </p>
  )
}
