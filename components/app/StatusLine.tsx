import { useEffect, useState } from 'preact/hooks'
import { formatAgo, formatTime } from '@/components/format-time'
import { useStore } from '@/components/store/context'
import { t } from '@/utils/i18n'
import { MINUTE } from '@/utils/time'
import styles from './StatusLine.module.css'

/** When papers were last fetched and when they will be again. */
export function StatusLine() {
  const { status, now } = useStore()
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const { known, checkedAt, nextAt } = status.value
  return (
    <footer class={styles.line}>
      <span>
        {!known ? '\u00a0' : checkedAt === undefined ? t('never_checked') : t('checked', formatAgo(checkedAt, now()))}
      </span>
      {nextAt !== undefined && nextAt > now() && <span>{t('next_check', formatTime(nextAt, now()))}</span>}
    </footer>
  )
}
