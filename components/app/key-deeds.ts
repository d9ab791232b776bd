import type { Store } from '@/components/store/store'
import type { Entry } from '@/utils/library/entries'
import { FIRST_FEED_DAY, nextWeekday, previousWeekday } from '@/utils/papers/feed-day'
import { paperLink } from '@/utils/papers/links'
import { focusOnceThere } from './focus-once-there'
import type { KeyAction } from './key-table'
import { stepBack } from './step-back'
import { viewsOf } from './views'

interface Pressed {
  store: Store
  /** The paper in focus, or the one that was last. */
  article: HTMLElement | null
  event: KeyboardEvent
}

type KeyDeed = (pressed: Pressed) => unknown

/** What each action of the table does. True says that there was nothing to do, so that the key stays the browser's. */
export const KEY_DEEDS: Record<KeyAction, KeyDeed> = {
  next: ({ article }) => step(article, 1),
  previous: ({ article }) => step(article, -1),
  open({ article, event: { ctrlKey, metaKey } }) {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey })
    article?.querySelector('h2 a')?.dispatchEvent(click)
  },
  expand: ({ article }) => expandThenNext(article),
  read: ({ article }) => press(article, '[data-action="read"]'),
  save: ({ article }) => press(article, '[data-action="save"]'),
  lists({ article }) {
    const place = detailOf(article)
    if (!place) return
    unfold(place)
    focusOnceThere(place, 'fieldset input')
  },
  /** A note needs a save: the paper is saved with it, which Undo takes back as long as nothing is written. */
  note({ store, article }) {
    const entry = entryOf(store, article)
    const place = detailOf(article)
    if (!place || !entry) return
    if (!entry.save) void store.actions.toggleSaved(entry)
    unfold(place)
    focusOnceThere(place, 'textarea')
  },
  citation({ store, article }) {
    const entry = entryOf(store, article)
    if (entry) void store.actions.copyCitation(entry)
  },
  pdf: ({ store, article }) => openAt(store, article, 'pdf'),
  arxiv: ({ store, article }) => openAt(store, article, 'arxiv'),
  all_read: ({ store }) => void store.actions.markAllRead(),
  undo: ({ store }) => void store.actions.undo(),
  refresh: ({ store }) => void store.actions.refresh(),
  search() {
    const field = document.querySelector<HTMLElement>('[type="search"], [role="searchbox"]')
    if (field) field.focus()
    else document.querySelector<HTMLElement>('[data-action="search"]')?.click()
  },
  filter({ store: { filtering } }) {
    filtering.value = true
    document.querySelector<HTMLElement>('[data-filters] input')?.focus()
  },
  day_before: ({ store }) => leaf(store, previousWeekday),
  day_after: ({ store }) => leaf(store, nextWeekday),
  view_1: ({ store }) => goTo(store, 0),
  view_2: ({ store }) => goTo(store, 1),
  view_3: ({ store }) => goTo(store, 2),
  view_4: ({ store }) => goTo(store, 3),
  view_5: ({ store }) => goTo(store, 4),
  help: ({ store }) => void import('./open-help').then(({ openHelp }) => openHelp(store)),
  back: ({ event }) => stepBack(event.target as HTMLElement),
}

const press = (article: HTMLElement | null, selector: string) => article?.querySelector<HTMLElement>(selector)?.click()

/** Where a paper is in detail: beside the feed where it stands there, else in its own card. */
function detailOf(article: HTMLElement | null): HTMLElement | null {
  return article && (document.querySelector<HTMLElement>(`[data-detail="${article.dataset.paper}"]`) ?? article)
}

function unfold(article: HTMLElement): void {
  press(article, '[data-action="more"][aria-expanded="false"]')
}

function entryOf({ feed }: Store, article: HTMLElement | null): Entry | undefined {
  return feed.entries.value.find(({ paper }) => paper.id === article?.dataset.paper)
}

function openAt({ actions }: Store, article: HTMLElement | null, target: 'pdf' | 'arxiv'): void {
  const id = article?.dataset.paper
  if (id) void actions.openLink(paperLink(id, target), false)
}

function step(article: HTMLElement | null, by: 1 | -1): void {
  const articles = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')]
  const from = article ? articles.indexOf(article) : by > 0 ? -1 : articles.length
  const to = articles[Math.min(Math.max(from + by, 0), articles.length - 1)]
  to?.focus({ preventScroll: true })
  to?.scrollIntoView({ block: 'nearest' })
}

/** Expands the abstract, then reads on to its end, then goes to the next paper. */
function expandThenNext(article: HTMLElement | null): void {
  const toggle = article?.querySelector<HTMLElement>('[data-expand]')
  const panel = article?.closest('[role="tabpanel"]')
  if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click()
  else if (article && panel && article.getBoundingClientRect().bottom > panel.getBoundingClientRect().bottom + 1) {
    panel.scrollBy({ top: panel.clientHeight * 0.8 })
  } else step(article, 1)
}

/** Goes a feed day back or on, where days are shown. */
function leaf({ feed, actions, today }: Store, from: (day: string) => string): boolean {
  const view = feed.view.value
  const day = view.kind === 'day' ? from(view.day) : ''
  if (day < FIRST_FEED_DAY || day > today()) return true
  void actions.showDay(day)
  return false
}

/** Goes to a view; the focus goes to its panel, from where the next key leads to its first paper. */
function goTo(store: Store, index: number): boolean {
  const view = viewsOf(store)[index]
  if (!view) return true
  document.getElementById('panel')?.focus()
  view.show()
  return false
}
