import { useEffect, useRef, useState } from 'preact/hooks'
import { PaperCard } from '@/components/paper/PaperCard'
import { useStore } from '@/components/store/context'
import { listName } from '@/components/store/deed-text'
import type { PagePaper } from '@/components/store/page'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { LookUp } from './LookUp'
import styles from './PageCard.module.css'
import { UnknownPaper } from './UnknownPaper'

/** The paper that the page in front is about, above everything else; nothing where it is about none. */
export function PageCard() {
  const { page } = useStore()
  const [paper, setPaper] = useState<PagePaper>()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const following = page.follow(setPaper)
    return () => void following.then((stop) => stop())
  }, [page])

  // The button that was pressed went with what it stood in; what came in its place is where one goes on.
  const kind = paper?.kind
  const before = useRef(kind)
  useEffect(() => {
    const replaced = before.current && before.current !== kind
    if (replaced && document.activeElement === document.body) section.current?.querySelector('article')?.focus()
    before.current = kind
  }, [kind])

  // The region is there before it says anything: only a change in it is read out.
  return (
    <>
      <p class={styles.caption} aria-live="polite">
        {paper && t('on_this_page')}
        {paper?.kind === 'stored' && <State entry={paper.entry} />}
      </p>
      {paper && (
        <section ref={section} class={styles.page} aria-label={t('on_this_page')}>
          {paper.kind === 'stored' && <PaperCard entry={paper.entry} />}
          {paper.kind === 'unknown' && <UnknownPaper id={paper.id} title={paper.title} />}
          {paper.kind === 'titled' && <LookUp title={paper.title} />}
        </section>
      )}
    </>
  )
}

/** How it stands with a stored paper, where its card does not say so in words. */
function State({ entry: { read, save } }: { entry: Entry }) {
  const { lists } = useStore()
  const inside = save?.places.flatMap(([id]) => lists.value.filter((list) => list.id === id)) ?? []
  return (
    <>
      {read && <span>{t('read')}</span>}
      {save && (
        <span>
          <bdi>{inside.length > 0 ? t('saved_in', inside.map(listName).join(', ')) : t('saved')}</bdi>
        </span>
      )}
    </>
  )
}
