import { Prose } from '@/components/paper/Prose'
import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { t } from '@/utils/i18n'
import type { StoredPaper } from '@/utils/library/records'
import { paperLink } from '@/utils/papers/links'
import styles from './DigestPage.module.css'

/** Papers by their titles alone. */
export function MoreTitles({ papers }: { papers: StoredPaper[] }) {
  const { settings, actions } = useStore()
  const { openTarget, baseUrl } = settings.value
  return (
    <section class={styles.more} aria-label={t('digest_more')}>
      <h2>{t('digest_more')}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} dir="auto">
            <ExternalLink
              href={paperLink(paper.id, openTarget, baseUrl)}
              onOpen={(behind) => void actions.open({ paper, read: false }, behind)}
            >
              <Prose text={paper.title} naming />
            </ExternalLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
