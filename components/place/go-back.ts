import type { Place } from './place'

/** Papers on each side of one that can be near the screen with it. */
const AROUND = 8

const articleOf = (id: string) =>
  document.querySelector<HTMLElement>(`[role="feed"] > [data-paper="${CSS.escape(id)}"]`)

/** Scrolls to where the reader was, to be called in the turn in which the papers are rendered, so that nothing jumps. */
export function scrollBack({ top, offset }: Place): void {
  const panel = document.getElementById('panel')
  const found = top.findIndex(articleOf)
  const article = articleOf(top[found] ?? '')
  if (!panel || !article) return
  layOutAround(article)
  article.scrollIntoView({ block: 'start' })
  // Of a paper that follows the one that is gone the beginning is shown.
  if (found === 0) panel.scrollTop += offset
}

/**
 * Has the browser lay out the papers around one at once: their height is a guess until they have been near the screen,
 * and would change just after it was scrolled by.
 */
function layOutAround(article: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')]
  const at = all.indexOf(article)
  const around = all.slice(Math.max(0, at - AROUND), at + AROUND)
  for (const { style } of around) style.contentVisibility = 'visible'
  // By then they are near the screen, and the browser goes on by itself.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      for (const { style } of around) style.contentVisibility = ''
    }),
  )
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
