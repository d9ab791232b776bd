import { useStore } from '@/components/store/context'
import { ExternalLink } from '@/components/ui/ExternalLink'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { paperLink } from '@/utils/papers/links'
import { LessButton } from './LessButton'
import { LinkedRepos } from './LinkedRepos'
import { ListPicker } from './ListPicker'
import styles from './More.module.css'
import { NoteEditor } from './NoteEditor'

/** Everything else that can be done with a paper: where else it is, which lists it stands in, what one thinks of it. */
export function More({ entry }: { entry: Entry }) {
  const { actions, settings, feed } = useStore()
  const { paper, save } = entry
  const { baseUrl } = settings.value
  return (
    <div class={styles.more}>
      <p class={styles.links}>
        <ExternalLink href={paperLink(paper.id, 'pdf')} data-action="pdf">
          PDF
        </ExternalLink>
        <ExternalLink href={paperLink(paper.id, 'arxiv')} data-action="arxiv">
          arXiv
        </ExternalLink>
        <ExternalLink href={paperLink(paper.id, 'html')}>HTML</ExternalLink>
        <ExternalLink href={paperLink(paper.id, 'huggingface', baseUrl)}>Hugging Face</ExternalLink>
        <ExternalLink href={paperLink(paper.id, 'alphaxiv')}>alphaXiv</ExternalLink>
        {paper.projectUrl && <ExternalLink href={paper.projectUrl}>{t('project_page')}</ExternalLink>}
      </p>
      <p class={styles.links}>
        <button type="button" onClick={() => void actions.copy(paperLink(paper.id, 'arxiv'))}>
          {t('copy_link')}
        </button>
        <button type="button" data-action="copy-citation" onClick={() => void actions.copyCitation(entry)}>
          {t('copy_citation')}
        </button>
        <button type="button" data-action="copy-markdown" onClick={() => void actions.copyMarkdown(entry)}>
          {t('copy_markdown')}
        </button>
        {!entry.less && feed.kind.value !== 'for-you' && <LessButton id={paper.id} />}
      </p>
      <LinkedRepos key={paper.id} id={paper.id} />
      <ListPicker entry={entry} />
      {save ? <NoteEditor id={paper.id} note={save.note ?? ''} /> : <p class={styles.hint}>{t('note_hint')}</p>}
    </div>
  )
}
