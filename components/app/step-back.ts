/**
 * Goes one step back from where the focus is: out of what a paper has unfolded, to the paper; then folds its abstract.
 * Returns true when there is nowhere to go back to: then the key is the browser's, and closes a popup.
 */
export function stepBack(target: HTMLElement): boolean {
  const article = target.closest('article')
  if (!article) return true
  for (const open of ['[data-action="more"][aria-expanded="true"]', '[data-expand][aria-expanded="true"]']) {
    const button = article.querySelector<HTMLElement>(open)
    if (!button) continue
    // First the focus: it must not be on what is about to go.
    article.focus({ preventScroll: true })
    button.click()
    article.scrollIntoView({ block: 'nearest' })
    return false
  }
  if (target === article) return true
  article.focus({ preventScroll: true })
  return false
}
