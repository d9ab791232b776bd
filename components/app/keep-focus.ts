import { effect } from '@preact/signals'
import type { Store } from '@/components/store/store'

const ARTICLES = '[role="feed"] > article'

/**
 * Keeps the feed one tab stop, at the paper last in focus, and the focus on something: when what had it goes, the next
 * paper in its place gets it, else the one before, else the panel. Until the returned function is called.
 */
export function keepFocus(root: HTMLElement, { feed }: Store): () => void {
  const articles = () => [...root.querySelectorAll<HTMLElement>(ARTICLES)]
  const panel = () => root.querySelector<HTMLElement>('#panel')
  /** What had the focus last, and the paper that it is in. */
  let focused: Element | undefined
  let current: HTMLElement | undefined
  /** The papers in their order, as they were before the change that is looked at. */
  let before: HTMLElement[] = []

  function makeCurrent(article: HTMLElement | undefined): void {
    for (const each of before) {
      if (each !== article && 'current' in each.dataset) delete each.dataset.current
    }
    current = article
    if (article) article.dataset.current = ''
    const stop = article ?? before[0]
    for (const each of before) {
      const tabIndex = each === stop ? 0 : -1
      if (each.tabIndex !== tabIndex) each.tabIndex = tabIndex
    }
  }

  function onFocusIn({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    focused = target
    const article = target.closest<HTMLElement>(ARTICLES)
    if (article && article !== current) makeCurrent(article)
  }

  /** The paper that is now where one was that has gone. */
  function inPlaceOf(gone: HTMLElement): HTMLElement | undefined {
    const at = before.indexOf(gone)
    return before.slice(at + 1).find(isThere) ?? before.slice(0, at).findLast(isThere)
  }
  const isThere = (article: HTMLElement) => article.isConnected

  function onChange(): void {
    const after = articles()
    const gone = current && !current.isConnected ? current : undefined
    const next = gone ? inPlaceOf(gone) : current
    before = after
    makeCurrent(next)
    if (!focused || focused.isConnected || document.activeElement !== document.body) return
    const lost = focused
    focused = undefined
    // What was inside a paper leaves the focus to it; a button that has gone leaves it to the panel.
    const heir = gone === lost || gone?.contains(lost) ? next : undefined
    const target = heir ?? panel()
    target?.focus({ preventScroll: true })
    heir?.scrollIntoView({ block: 'nearest' })
  }

  const observer = new MutationObserver(onChange)
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', onFocusIn)
  before = articles()
  let opened = false
  const leave = effect(() => {
    // Another view begins at its top, with its first paper.
    const view = feed.view.value
    if (opened && view) {
      makeCurrent(undefined)
      panel()?.scrollTo({ top: 0 })
    }
    opened = true
  })
  return () => {
    leave()
    observer.disconnect()
    root.removeEventListener('focusin', onFocusIn)
  }
}
