import { sourceSite } from '@/components/feed-name'
import { useStore } from '@/components/store/context'
import { failureText } from '@/components/store/failure-text'
import type { FailureInfo } from '@/utils/errors'
import { counted, t } from '@/utils/i18n'
import styles from './Banner.module.css'

/** What keeps papers from coming, in words, with the button that mends it. What is stored stays readable below. */
export function Banner() {
  const { status, now, outside, settings } = useStore()
  const { failure, restored, skipped } = status.value
  if (restored) {
    const { saves, marks } = restored
    return (
      <div class={styles.banner} role="alert">
        <p>{t('notice_restored', counted('papers_saved', saves), counted('papers_read', marks))}</p>
        <button type="button" onClick={() => void outside.dismissNotice()}>
          {t('got_it')}
        </button>
      </div>
    )
  }
  if (failure) {
    return (
      <div class={styles.banner} role="alert">
        <p>{failureText(failure, { now: now(), baseUrl: settings.value.baseUrl })}</p>
        <Remedy failure={failure} />
      </div>
    )
  }
  return skipped > 0 ? <p class={styles.remark}>{counted('skipped', skipped)}</p> : null
}

function Remedy({ failure }: { failure: FailureInfo & { feed: string } }) {
  const { actions, outside, settings, busy } = useStore()
  switch (failure.kind) {
    case 'rate-limited':
      return null
    case 'permission':
      return (
        <button type="button" onClick={() => void outside.allow()}>
          {t('allow_access')}
        </button>
      )
    case 'blocked':
      return (
        <button
          type="button"
          onClick={() => void actions.openLink(sourceSite(failure.feed, settings.value.baseUrl), false)}
        >
          {t('open_site')}
        </button>
      )
    default:
      return (
        <button type="button" disabled={busy.value} onClick={() => void actions.refresh()}>
          {t('try_again')}
        </button>
      )
  }
}
