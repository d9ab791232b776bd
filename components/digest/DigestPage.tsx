import { useEffect, useRef } from 'preact/hooks'
import { ToastLine } from '@/components/app/ToastLine'
import { formatDay } from '@/components/format'
import { useStore } from '@/components/store/context'
import type { Digest } from '@/utils/attention/digest/digest'
import { daysOf, type Span } from '@/utils/attention/digest/span'
import { counted, t } from '@/utils/i18n'
import { DigestBar } from './DigestBar'
import styles from './DigestPage.module.css'
import { DigestPaper } from './DigestPaper'
import { MoreTitles } from './MoreTitles'
import type { Digests } from './outside'
import { useDigest } from './use-digest'

/** What a day, or a week, had for this reader: made to be read in five minutes, on paper too. */
export function DigestPage({ digests, asked }: { digests: Digests; asked: Span | undefined }) {
  const { today } = useStore()
  const { span, digest, problem, go } = useDigest(digests, asked)
  const main = useRef<HTMLElement>(null)
  const grouped = digest?.sections.some(({ topic }) => topic) ?? false
  const title = span ? titleOf(span) : t('digest')
  useEffect(() => {
    document.title = `${title} – Offprint`
    main.current?.scrollIntoView()
  }, [title])

  return (
    <div class={styles.page}>
      {span && <DigestBar span={span} today={today()} digest={digest} title={title} go={go} />}
      <main ref={main} class={styles.main} aria-busy={!digest}>
        <h1>{title}</h1>
        <p class={styles.count} role="status">
          {problem ?? (digest ? countText(digest) : t('fetching'))}
        </p>
        {digest?.sections.map(({ topic, papers }) => (
          <section key={topic?.id ?? ''} aria-label={topic?.name ?? t('digest_others')}>
            {grouped && <h2 dir="auto">{topic?.name ?? t('digest_others')}</h2>}
            {papers.map((paper) => (
              <DigestPaper key={paper.id} paper={paper} digests={digests} level={grouped ? 3 : 2} />
            ))}
          </section>
        ))}
        {digest && digest.more.length > 0 && <MoreTitles papers={digest.more} />}
      </main>
      <ToastLine />
    </div>
  )
}

function countText({ count, learned }: Digest): string {
  if (count === 0) return t('digest_none')
  return learned ? counted('digest_of', count) : counted('digest_by_upvotes', count)
}

function titleOf(span: Span): string {
  if (span.kind === 'day') return t('digest_day', formatDay(span.from, 'long'))
  const [last = span.from] = daysOf(span)
  return t('digest_week', formatDay(span.from), formatDay(last))
}
