import type { Store } from '@/components/store/store'
import { viewsOf } from './views'

type KeyDeed = (store: Store, article: HTMLElement | null, event: KeyboardEvent) => void

const press = (article: HTMLElement | null, selector: string) => article?.querySelector<HTMLElement>(selector)?.click()

/** Opens the paper in focus, behind when Ctrl or Cmd is held. */
function open(_store: Store, article: HTMLElement | null, { ctrlKey, metaKey }: KeyboardEvent): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey })
  article?.querySelector('h2 a')?.dispatchEvent(click)
}

/** Single keys and what they do to the paper in focus, or to the view. */
const KEYS: Record<string, KeyDeed> = {
  j: (_store, article) => step(article, 1),
  ArrowDown: (_store, article) => step(article, 1),
  k: (_store, article) => step(article, -1),
  ArrowUp: (_store, article) => step(article, -1),
  o: open,
  Enter: open,
  ' ': expandThenNext,
  m: (_store, article) => press(article, '[data-action="read"]'),
  s: (_store, article) => press(article, '[data-action="save"]'),
  l: chooseLists,
  u: ({ actions }) => void actions.undo(),
  z: ({ actions }) => void actions.undo(),
  r: ({ actions }) => void actions.refresh(),
  A: ({ actions }) => void actions.markAllRead(),
}

/** Listens for the keys of the app until the returned function is called. They never fire while typing. */
export function listenToKeys(root: HTMLElement, store: Store): () => void {
  function onKeyDown(event: KeyboardEvent) {
    const { target } = event
    const key = event.key.length === 1 ? byShift(event) : event.key
    if (!(target instanceof HTMLElement) || event.defaultPrevented || event.altKey) return
    if ((event.ctrlKey || event.metaKey) && key !== 'Enter') return
    if (target.closest('input:not([type="checkbox"]), textarea, select')) return
    // Buttons and links have their own say in these two.
    if ((key === 'Enter' || key === ' ') && target.closest('button, a, summary, input')) return
    const view = viewsOf(store)[Number(key) - 1]
    const deed = KEYS[key]
    if (!view && !deed) return
    event.preventDefault()
    if (view) view.show()
    else deed?.(store, target.closest('article') ?? root.querySelector('article[data-current]'), event)
  }
  /** The feed is one tab stop, at the paper last in focus. */
  function onFocusIn({ target }: FocusEvent) {
    const article = target instanceof HTMLElement ? target.closest('article') : null
    if (!article) return
    for (const other of root.querySelectorAll<HTMLElement>('article')) {
      other.tabIndex = other === article ? 0 : -1
      if (other !== article) delete other.dataset.current
    }
    article.dataset.current = ''
  }
  document.addEventListener('keydown', onKeyDown)
  root.addEventListener('focusin', onFocusIn)
  return () => {
    document.removeEventListener('keydown', onKeyDown)
    root.removeEventListener('focusin', onFocusIn)
  }
}

function step(article: HTMLElement | null, by: 1 | -1): void {
  const articles = [...document.querySelectorAll<HTMLElement>('[role="feed"] article')]
  const from = article ? articles.indexOf(article) : by > 0 ? -1 : articles.length
  const to = articles[Math.min(Math.max(from + by, 0), articles.length - 1)]
  to?.focus({ preventScroll: true })
  to?.scrollIntoView({ block: 'nearest' })
}

/** Expands the abstract, then reads on to its end, then goes to the next paper. */
function expandThenNext(_store: Store, article: HTMLElement | null): void {
  const toggle = article?.querySelector<HTMLElement>('[data-expand]')
  const panel = article?.closest('[role="tabpanel"]')
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click()
  else if (article && panel && article.getBoundingClientRect().bottom > panel.getBoundingClientRect().bottom + 1) {
    panel.scrollBy({ top: panel.clientHeight * 0.8 })
  } else step(article, 1)
}

/** Opens the panel with the lists and goes to the first of them. */
function chooseLists(_store: Store, article: HTMLElement | null): void {
  press(article, '[data-action="more"]')
  const focus = () => article?.querySelector<HTMLElement>('fieldset input')?.focus()
  // The panel's code may have to be fetched first.
  if (article)
    new MutationObserver((_changes, observer) => {
      observer.disconnect()
      focus()
    }).observe(article, { childList: true, subtree: true })
}

/** The letter as Shift says it, whatever CapsLock does. */
function byShift({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey ? key.toUpperCase() : key.toLowerCase()
}
