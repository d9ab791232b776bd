import type { Store } from '@/components/store/store'
import { viewsOf } from './views'

type KeyDeed = (store: Store, article: HTMLElement | null) => void

const press = (article: HTMLElement | null, selector: string) => article?.querySelector<HTMLElement>(selector)?.click()

/** Single keys and what they do to the paper in focus, or to the view. */
const KEYS: Record<string, KeyDeed> = {
  j: (_store, article) => step(article, 1),
  ArrowDown: (_store, article) => step(article, 1),
  k: (_store, article) => step(article, -1),
  ArrowUp: (_store, article) => step(article, -1),
  o: (_store, article) => press(article, 'h2 a'),
  Enter: (_store, article) => press(article, 'h2 a'),
  ' ': expandThenNext,
  m: (_store, article) => press(article, '[data-action="read"]'),
  s: (_store, article) => press(article, '[data-action="save"]'),
  l: (_store, article) => press(article, '[data-action="more"]'),
  u: ({ actions }) => void actions.undo(),
  z: ({ actions }) => void actions.undo(),
  r: ({ actions }) => void actions.refresh(),
  A: ({ actions }) => void actions.markAllRead(),
}

/** Listens for the keys of the app until the returned function is called. They never fire while typing. */
export function listenToKeys(root: HTMLElement, store: Store): () => void {
  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return
    if (target.closest('input:not([type="checkbox"]), textarea, select')) return
    // Buttons and links have their own say in these two.
    if ((key === 'Enter' || key === ' ') && target.closest('button, a, summary, input')) return
    const view = viewsOf(store)[Number(key) - 1]
    const deed = KEYS[key]
    if (!view && !deed) return
    event.preventDefault()
    if (view) view.show()
    else deed?.(store, target.closest('article') ?? root.querySelector('article[data-current]'))
  }
  /** The feed is one tab stop, at the paper last in focus. */
  function onFocusIn({ target }: FocusEvent) {
    const article = target instanceof HTMLElement ? target.closest('article') : null
    if (!article) return
    for (const other of root.querySelectorAll('article[data-current]')) delete (other as HTMLElement).dataset.current
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

function expandThenNext(_store: Store, article: HTMLElement | null): void {
  const toggle = article?.querySelector<HTMLElement>('[data-expand]')
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click()
  else step(article, 1)
}
