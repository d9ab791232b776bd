import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Change } from '@/utils/library/changes'
import type { CountedList } from '@/utils/library/glance'
import type { Query } from '@/utils/query/query'
import { MINUTE } from '@/utils/time'
import type { Actions } from './actions/actions'
import type { StoreDeps } from './deps'
import { createFeedSlice, type FeedSlice } from './feed'
import type { PageSlice } from './page'
import { createToastSlice, type ToastSlice } from './toast'

export interface Store extends Omit<StoreDeps, 'library'> {
  feed: FeedSlice
  toast: ToastSlice
  actions: Actions
  page: PageSlice
  unread: Signal<number>
  saved: Signal<number>
  lists: Signal<CountedList[]>
  /** When a view was last open before this one, ms: what arrived since is New. */
  openedBefore: Signal<number>
  /** What a press of Refresh or a look at another day has under way. */
  busy: Signal<boolean>
  /**
   * What the papers in front are the answer to. It changes with them: what is searched for next marks nothing anew in papers
   * that are about to go.
   */
  answering: ReadonlySignal<Query | undefined>
  /** Whether the bar with filters is open. */
  filtering: Signal<boolean>
  /**
   * Loads what the first paint shows besides papers, and follows the commits of every context from then on. `since` (ms):
   * what arrived after it is New, instead of what arrived since a view was last open. May be called
   * again where it failed.
   */
  start(since?: number): Promise<void>
  /** Once it is on screen: notes that a view was opened, and offers to undo what was done last. */
  settle(): Promise<void>
}

/** A deed this recent is offered to be undone when the popup opens again, ms. */
const STILL_FRESH_MS = 10 * MINUTE

/** All state that views share. Components read its signals and call its actions; they fetch nothing themselves. */
export function createStore(deps: StoreDeps): Store {
  const { library, now } = deps
  const feed = createFeedSlice(library, now, ({ kind }) => deps.settings.value.filters[kind])
  const toast = createToastSlice()
  const [unread, saved, openedBefore, busy] = [signal(0), signal(0), signal(0), signal(false)]
  const lists = signal<CountedList[]>([])

  async function count(): Promise<void> {
    const [tally, savedCount, counted] = await Promise.all([library.tally(), library.savedCount(), library.lists()])
    unread.value = tally.unread
    saved.value = savedCount
    lists.value = counted
  }

  let following: Promise<void> | undefined

  function listen(): void {
    // One after the other: of two readings that overlap, the older one might be shown last.
    following = Promise.resolve()
    library.listen((change) => {
      following = following?.then(() => follow(change)).catch((error) => console.error('Offprint:', error))
    })
  }

  async function start(since?: number): Promise<void> {
    if (!following) listen()
    openedBefore.value = since ?? (await library.tally()).openedAt
    await count()
  }

  async function follow(change: Change): Promise<void> {
    // What arrives waits for a press; what the reader brought back is shown at once.
    const [undone, kept] = [change === 'undone', feed.kind.value === 'saved']
    if (change === 'papers') await feed.catchUp(true)
    else if (kept && (undone || change === 'order')) await actions.arrange()
    else if (undone) await feed.catchUp(false)
    await Promise.all([feed.update(), count()])
  }

  async function settle(): Promise<void> {
    await library.opened(now())
    const last = await library.lastDeed()
    if (!last || last.quiet || now() - last.at >= STILL_FRESH_MS) return
    const { deedText } = await import('./deed-text')
    toast.show({ text: deedText(last.deed), undo: last })
  }

  const actions: Actions = fetchedWhenUsed(async () =>
    (await import('./actions/actions')).createActions({ ...deps, feed, toast, busy, openedBefore }),
  )

  return {
    ...deps,
    feed,
    toast,
    unread,
    saved,
    lists,
    openedBefore,
    busy,
    answering: computed(() => feed.entries.value && deps.sought.peek()?.query),
    filtering: signal(false),
    start,
    settle,
    page: fetchedWhenUsed(async () => (await import('./page')).createPageSlice(deps)),
    actions,
  }
}

/** An object of asynchronous functions whose code is fetched when the first of them is called that is not `there`. */
export function fetchedWhenUsed<T extends object>(load: () => Promise<T>, there: Partial<T> = {}): T {
  let loading: Promise<T> | undefined
  const call =
    (name: string | symbol) =>
    async (...args: unknown[]) => {
      loading ??= load()
      const made = (await loading) as Record<string | symbol, (...args: unknown[]) => unknown>
      return made[name]?.(...args)
    }
  return new Proxy(there as T, { get: (_, name) => there[name as keyof T] ?? call(name) })
}
