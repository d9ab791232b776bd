import { effect } from '@preact/signals'
import type { FeedSlice } from '@/components/store/feed'
import { PAGE_SIZE } from '@/utils/library/pages'
import { SECOND } from '@/utils/time'
import type { Place } from './place'

/** How many papers are remembered for when the one at the top is gone: whoever reads on marks some of them read. */
const REMEMBERED = 20
/** While the reader scrolls, the place is written this often, ms. */
const WRITTEN_EVERY_MS = SECOND / 5

interface KeepDeps {
  feed: FeedSlice
  now: () => number
  /** Undefined: the reader is where every popup begins, and nothing need be read, or waited for, when the next one opens. */
  write: (text: string | undefined) => void
}

/**
 * Keeps writing down where the reader is. At each change, not when the page ends: a popup can end without a word.
 * What has changed goes to `write` as text, within a fifth of a second.
 */
export function keepPlace({ feed, now, write }: KeepDeps): void {
  let timer: ReturnType<typeof setTimeout> | undefined

  function save(): void {
    clearTimeout(timer)
    timer = undefined
    // Until a view has come up there is no place in it.
    if (!feed.ready.value) return
    try {
      const place = placeIn(feed, now())
      write(isBeginning(place) ? undefined : JSON.stringify(place))
    } catch {
      // A disk that is full has its own words elsewhere; a place is not worth any.
    }
  }
  function saveSoon(): void {
    timer ??= setTimeout(save, WRITTEN_EVERY_MS)
  }

  effect(() => {
    // What is looked at here is what is listened to.
    void [feed.view.value, feed.ready.value, feed.entries.value, feed.unfolded.value]
    saveSoon()
  })
  document.getElementById('panel')?.addEventListener('scroll', saveSoon, { passive: true })
  document.addEventListener('focusin', saveSoon)
  addEventListener('pagehide', save)
}

function isBeginning({ view, top, unfolded, focus }: Place): boolean {
  return view.kind === 'unread' && top.length === 0 && unfolded.length === 0 && !focus
}

/** Where the reader is, to go on elsewhere: at the paper that was last in focus, whether that shows or not. */
export function placeToGoOn(feed: FeedSlice, at: number): Place {
  const place = placeIn(feed, at)
  const id = document.querySelector<HTMLElement>('[role="feed"] > article[data-current]')?.dataset.paper
  return id ? { focus: { id }, ...place } : place
}

function placeIn({ view, waiting, unfolded, loadedAt }: FeedSlice, at: number): Place {
  const panel = document.getElementById('panel')
  const articles = [...document.querySelectorAll<HTMLElement>('[role="feed"] > article')]
  const edge = panel?.getBoundingClientRect().top ?? 0
  const first = panel?.scrollTop ? articles.findIndex((each) => each.getBoundingClientRect().bottom > edge) : -1
  const top = first < 0 ? [] : articles.slice(first, first + REMEMBERED)
  // Where the pointer was last nobody looks for a focus.
  const focused = document.querySelector(':focus-visible')
  const id = focused?.closest<HTMLElement>('[role="feed"] > article')?.dataset.paper
  return {
    at,
    seenAt: loadedAt(),
    view: view.value,
    loaded: waiting.value.length + Math.max(first, 0) + PAGE_SIZE,
    top: top.map(({ dataset }) => dataset.paper ?? ''),
    offset: Math.max(0, edge - (top[0]?.getBoundingClientRect().top ?? edge)),
    unfolded: unfolded.value,
    ...(id && { focus: { id, ...(focused.matches('textarea') && { note: true as const }) } }),
  }
}
