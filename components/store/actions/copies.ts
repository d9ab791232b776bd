import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import type { Kit } from './kit'

/** What goes out to the clipboard, or into a file. */
export function createCopies({ library, feed, toast, now, told }: Kit) {
  return {
    /** Copies a paper's citation, in BibTeX. */
    copyCitation: told(async ({ paper }: Entry) => {
      const { bibtex } = await import('@/utils/papers/bibtex')
      await navigator.clipboard.writeText(bibtex(paper))
      toast.show({ text: t('copied_citation') })
    }),

    copyMarkdown: told(async ({ paper }: Entry) => {
      const { markdown } = await import('@/utils/papers/markdown')
      await navigator.clipboard.writeText(markdown(paper))
      toast.show({ text: t('copied_markdown') })
    }),

    /** Copies a text, and the same with headings and links for what takes those. */
    copyRich: told(async ({ text, html }: { text: string; html?: string }) => {
      if (html === undefined) await navigator.clipboard.writeText(text)
      else {
        const blob = (type: string, content: string) => new Blob([content], { type })
        const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }
        await navigator.clipboard.write([new ClipboardItem(item)])
      }
      toast.show({ text: html === undefined ? t('copied_markdown') : t('copied_html') })
    }),

    /** Asks in which format, and takes out the saved papers in front. */
    openExport: told(async () => {
      const { openExport } = await import('@/components/exchange/open-export')
      const view = feed.view.value
      await openExport({ library, view: view.kind === 'saved' ? view : { kind: 'saved' }, now })
    }),

    copy: told(async (text: string) => {
      await navigator.clipboard.writeText(text)
      toast.show({ text: t('copied') })
    }),
  }
}
