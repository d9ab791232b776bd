import type { Place } from './place'

const articleOf = (id: string) =>
  document.querySelector<HTMLElement>(`[role="feed"] > [data-paper="${CSS.escape(id)}"]`)

/** Scrolls to where the reader was, to be called in the turn in which the papers are rendered, so that nothing jumps. */
export function scrollBack({ top, offset }: Place): void {
  const panel = document.getElementById('panel')
  const found = top.findIndex(articleOf)
  const article = articleOf(top[found] ?? '')
  if (!panel || !article) return
  article.scrollIntoView({ block: 'start' })
  // Of a paper that follows the one that is gone the beginning is shown.
  if (found === 0) panel.scrollTop += offset
}

/** Puts the focus back where it was, once there is someone to hear of it. */
export function focusBack({ focus }: Place): void {
  const article = focus && articleOf(focus.id)
  if (!article || document.activeElement !== document.body) return
  article.focus({ preventScroll: true })
  if (!focus.note) return
  const toNote = () => {
    const field = article.querySelector('textarea')
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(field.value.length, field.value.length)
    return Boolean(field)
  }
  if (toNote()) return
  // The code of the note may still be on its way; whoever goes elsewhere meanwhile is left there.
  const observer = new MutationObserver(() => {
    if (document.activeElement !== article || toNote()) observer.disconnect()
  })
  observer.observe(article, { childList: true, subtree: true })
}
