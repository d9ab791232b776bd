import { useStore } from '@/components/store/context'
import { IconButton } from '@/components/ui/IconButton'
import type { Digest } from '@/utils/attention/digest/digest'
import { mailOf } from '@/utils/attention/digest/mail'
import { beside, type Span, spanOf } from '@/utils/attention/digest/span'
import { asHtml, asMarkdown } from '@/utils/attention/digest/written'
import { counted, t } from '@/utils/i18n'
import type { FeedDay } from '@/utils/papers/feed-day'
import styles from './DigestBar.module.css'

interface Props {
  span: Span
  today: FeedDay
  digest: Digest | undefined
  title: string
  go: (span: Span) => void
}

/** Ways to other days and weeks, and what can be done with the digest in front. */
export function DigestBar({ span, today, digest, title, go }: Props) {
  const { actions, toast } = useStore()
  const words = { title, others: t('digest_others'), more: t('digest_more') }

  function way(step: -1 | 1, icon: string, label: string) {
    const to = beside(span, step, today)
    return <IconButton icon={icon} label={label} aria-disabled={!to} onClick={() => to && go(to)} />
  }

  function kind(wanted: Span['kind'], name: string) {
    return (
      <button type="button" aria-pressed={span.kind === wanted} onClick={() => go(spanOf(wanted, span.from))}>
        {name}
      </button>
    )
  }

  function mail(made: Digest) {
    const { href, left } = mailOf(made, title)
    location.assign(href)
    if (left > 0) toast.show({ text: counted('digest_mail_left', left) })
  }

  return (
    <header class={`${styles.bar} panel`}>
      <nav aria-label={t('digest')}>
        {way(-1, 'previous', span.kind === 'day' ? t('previous_day') : t('previous_week'))}
        {way(1, 'next', span.kind === 'day' ? t('next_day') : t('next_week'))}
        {kind('day', t('day'))}
        {kind('week', t('week'))}
      </nav>
      {digest && digest.count > 0 && (
        <div class={styles.out}>
          <button type="button" onClick={() => void actions.copyRich({ text: asMarkdown(digest, words) })}>
            {t('copy_markdown')}
          </button>
          <button
            type="button"
            onClick={() => void actions.copyRich({ text: asMarkdown(digest, words), html: asHtml(digest, words) })}
          >
            {t('copy_html')}
          </button>
          <button type="button" onClick={() => mail(digest)}>
            {t('send_by_mail')}
          </button>
          <button type="button" onClick={() => print()}>
            {t('print')}
          </button>
        </div>
      )}
    </header>
  )
}
