/**
 * Puts the focus on what a selector finds in a paper, once it is there: its code may have to be fetched first, or
 * something be stored. Whoever goes elsewhere meanwhile is left there.
 */
export function focusOnceThere(article: HTMLElement, selector: string): void {
  const find = () => article.querySelector<HTMLElement>(selector)
  const found = find()
  if (found) {
    focus(found)
    return
  }
  const before = document.activeElement
  const observer = new MutationObserver(() => {
    const there = find()
    if (there) focus(there)
    if (there || document.activeElement !== before || !article.isConnected) observer.disconnect()
  })
  observer.observe(article, { childList: true, subtree: true })
}

/** With what belongs to it in sight: the lists below the field that finds them. */
function focus(field: HTMLElement): void {
  field.focus()
  field.closest('fieldset')?.scrollIntoView({ block: 'nearest' })
}
