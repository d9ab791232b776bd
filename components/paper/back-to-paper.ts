/** Gives the focus back to a paper of the feed, and folds what was unfolded to do something with it. */
export function backToPaper(id: string): void {
  const article = document.querySelector<HTMLElement>(`[role="feed"] > [data-paper="${CSS.escape(id)}"]`)
  const fold = article?.querySelector<HTMLElement>('[data-action="more"][aria-expanded="true"]')
  if (fold && article?.contains(document.activeElement)) fold.click()
  article?.focus()
}
