import { useEffect, useState } from 'preact/hooks'
import { Byline } from '@/components/paper/Byline'
import { Numbers } from '@/components/paper/Numbers'
import { Prose } from '@/components/paper/Prose'
import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import type { StoredPaper } from '@/utils/library/records'
import { paperLink } from '@/utils/papers/links'
import styles from './DigestPaper.module.css'
import type { Digests } from './outside'

interface Props {
  paper: StoredPaper
  digests: Digests
  /** Of its heading. */
  level: 2 | 3
}

/** A paper with its whole abstract. */
export function DigestPaper({ paper, digests, level }: Props) {
  const { settings, actions } = useStore()
  const entry = useEntry(paper, digests)
  const { openTarget, baseUrl } = settings.value
  const Heading = level === 2 ? 'h2' : 'h3'
  const titleId = `title-${paper.id}`
  return (
    <article class={styles.paper} aria-labelledby={titleId}>
      <Heading id={titleId} dir="auto">
        <ExternalLink
          href={paperLink(paper.id, openTarget, baseUrl)}
          onOpen={(behind) => void actions.open(entry, behind)}
        >
          <Prose text={paper.title} naming topics={paper.topics} />
        </ExternalLink>
      </Heading>
      <Byline paper={paper} />
      <p class={styles.abstract} dir="auto">
        <Prose text={paper.abstract} links topics={paper.topics} />
      </p>
      <footer class={styles.foot}>
        <Numbers paper={entry.paper} />
        <IconButton
          icon={entry.save ? 'saved' : 'save'}
          label={entry.save ? t('saved') : t('save')}
          aria-pressed={Boolean(entry.save)}
          onClick={() => void actions.toggleSaved(entry)}
        />
      </footer>
    </article>
  )
}

/** The paper as it stands in the library now. */
function useEntry(paper: StoredPaper, { byId, listen }: Digests): Entry {
  const [entry, setEntry] = useState<Entry>({ paper, read: false })
  useEffect(() => {
    const look = () =>
      void byId([paper.id]).then(
        ([found]) => found && setEntry(found),
        (error) => console.error('Offprint:', error),
      )
    look()
    return listen(look)
  }, [paper.id])
  return entry
}
