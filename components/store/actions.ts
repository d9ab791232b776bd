import type { Signal } from '@preact/signals'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { parseFilter, sieveOf } from '@/utils/library/filter'
import type { View } from '@/utils/library/pages'
import type { Undoable } from '@/utils/library/records'
import type { SavedSort } from '@/utils/library/saved-order'
import type { Filter } from '@/utils/look'
import { isWeekend, previousWeekday } from '@/utils/papers/feed-day'
import type { Settings } from '@/utils/settings'
import { arrange } from './arrange'
import { deedText, listName } from './deed-text'
import type { StoreDeps } from './deps'
import type { FeedSlice } from './feed'
import { reorderable } from './reorderable'
import { sorts } from './sorts'
import type { ToastSlice } from './toast'

interface ActionDeps extends StoreDeps {
  feed: FeedSlice
  toast: ToastSlice
  busy: Signal<boolean>
  openedBefore: Signal<number>
}

/** As many papers are looked at for organisations to offer. */
const ORGANIZATIONS_FROM = 100

export type Actions = ReturnType<typeof createActions>

/** What a reader can do. Whatever fails says so in a toast; nothing is done by halves. */
export function createActions(deps: ActionDeps) {
  const { library, outside, settings, feed, toast, busy, openedBefore, today, now } = deps

  function offerUndo(undo: Undoable | undefined): void {
    if (undo) toast.show({ text: deedText(undo.deed), undo })
  }

  /** An action whose failure is told; it gives undefined then. */
  function told<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R | undefined> => {
      try {
        return await act(...args)
      } catch (error) {
        console.error('Offprint:', error)
        // What the store refused is about what was done; everything else is about the network.
        const named = error instanceof Failure && error.kind !== 'storage'
        toast.show({ text: named ? await wordsOf(error) : t('action_failed') })
        return undefined
      }
    }
  }

  async function wordsOf(failure: Failure): Promise<string> {
    const { failureText } = await import('./failure-text')
    return failureText(failure, { now: now(), baseUrl: settings.value.baseUrl })
  }

  async function whileBusy(work: () => Promise<void>): Promise<void> {
    busy.value = true
    try {
      await work()
    } finally {
      busy.value = false
    }
  }

  return {
    /** Goes to a view; to saved papers in the order that the reader last had them in. */
    show: told((view: View) => feed.show(sorted(view))),
    more: told(feed.more),

    /** Shows the current feed day; at a weekend the last day that has papers. */
    showToday: told(async () => {
      const day = today()
      await feed.show({ kind: 'day', day })
      if (isWeekend(day) && feed.entries.value.length === 0) await feed.show({ kind: 'day', day: previousWeekday(day) })
    }),

    /** Shows what is stored of a day, and has the background fetch it if it never was. */
    showDay: told(async (day: string) => {
      await feed.show({ kind: 'day', day })
      if (day >= today()) return
      await whileBusy(() => outside.fetchDay(day))
      const view = feed.view.value
      if (view.kind === 'day' && view.day === day) await feed.show(view)
    }),

    open: told(({ paper }: Entry, behind: boolean) => outside.open(paper.id, behind)),
    openLink: told((url: string, behind: boolean) => outside.openLink(url, behind)),
    /** Goes on in a page of its own, where the reader is here. */
    openReader: told(async () => {
      const { placeToGoOn } = await import('@/components/place/keep')
      await outside.openReader(openedBefore.value, JSON.stringify(placeToGoOn(feed, now())))
    }),

    toggleRead: told(async ({ paper, read }: Entry) => {
      const { undo } = await (read ? library.markUnread([paper.id]) : library.markRead([paper.id]))
      offerUndo(undo)
    }),

    /** Marks all unread papers of the view in front that its filter shows and that had arrived when it was loaded. */
    markAllRead: told(async () => {
      const unseen = new Set(feed.waiting.value.map(({ paper }) => paper.id))
      const filter = feed.filter()
      const ids = await library.unreadIn(feed.view.value, feed.loadedAt(), filter && sieveOf(filter))
      const { undo } = await library.markRead(ids.filter((id) => !unseen.has(id)))
      if (undo) offerUndo(undo)
      else toast.show({ text: t('nothing_unread') })
    }),

    /** The reader wants less like it. */
    less: told(async (id: string) => offerUndo(await library.less(id))),

    toggleSaved: told(async ({ paper, save }: Entry) =>
      offerUndo(await (save ? library.unsave(paper.id) : library.save(paper.id))),
    ),
    /** Saves a paper that is not stored, by its id and the title that a page gave it, and has its text fetched. */
    saveUnknown: told(async (id: string, title?: string) => {
      await library.want(id, title)
      offerUndo(await library.save(id))
      // The card says how that went.
      await outside.fetchPaper(id).catch(() => {})
    }),
    /** Puts a paper into a list or takes it out; the lists that it stands in besides keep it. */
    place: told(async (id: string, listId: string, inside: boolean) =>
      offerUndo(await library.place(id, listId, inside)),
    ),
    moveTo: told(async (id: string, from: string, to: string) => offerUndo(await library.moveTo(id, from, to))),

    /** `edit`: the key of what undoes the edit that this goes on with. Gives what undoes it now; see `offerUndo`. */
    setNote: told((id: string, text: string, edit?: number) => library.setNote(id, text, edit)),
    /** Stores what a page did not live to store of a note; it is undone with what that page had stored. */
    finishNote: told(async (id: string, text: string) => {
      const last = await library.lastDeed()
      const same = last?.deed.kind === 'note' && last.deed.id === id
      await library.setNote(id, text, same ? last.key : undefined)
    }),
    offerUndo,

    /** Moves a paper up or down in its list, when that is shown in its own order. */
    stepPaper: told(async (id: string, by: 1 | -1) => {
      const listId = reorderable(feed.view.value)
      if (!listId) return
      const beside = () => {
        const inside = feed.entries.value.filter(
          ({ paper, save }) => paper.id === id || save?.places.some(([each]) => each === listId),
        )
        return inside[inside.findIndex(({ paper }) => paper.id === id) + by]
      }
      let neighbour = beside()
      if (!neighbour && by > 0 && feed.next.value) {
        await feed.more()
        neighbour = beside()
      }
      if (neighbour) offerUndo(await library.reorder(listId, id, by < 0 ? 'above' : 'below', neighbour.paper.id))
    }),

    /** Puts a paper directly above or below another of the list that is shown in its own order. */
    dropPaper: told(async (id: string, side: 'above' | 'below', neighbour: string) => {
      const listId = reorderable(feed.view.value)
      if (listId && id !== neighbour) offerUndo(await library.reorder(listId, id, side, neighbour))
    }),

    /** Puts the papers in front in the order that they have by now. */
    arrange: told(() => arrange(library, feed)),

    /** Puts the saved papers in front in order, and remembers it for their list. */
    sort: told(async (sort: SavedSort) => {
      const view = feed.view.value
      if (view.kind !== 'saved') return
      sorts.keep(view.listId, sort)
      await feed.show(sorted({ kind: 'saved', ...(view.listId && { listId: view.listId }) }))
    }),

    /**
     * Makes a list, with a paper in it if one is given, which may come out of another. A name that is there already gives
     * that list.
     */
    createList: told(async (name: string, firstPaper?: string, from?: string) => {
      // The list that is there from the start has a name only on screen.
      const wanted = name.trim().toLowerCase()
      const shown = (await library.lists()).find((each) => listName(each).toLowerCase() === wanted)
      if (!shown) offerUndo((await library.createList(name, firstPaper, from)).undo)
      else if (firstPaper) {
        offerUndo(await (from ? library.moveTo(firstPaper, from, shown.id) : library.place(firstPaper, shown.id, true)))
      }
    }),
    renameList: told(async (id: string, name: string) => offerUndo(await library.renameList(id, name))),
    moveList: told(async (id: string, steps: number) => offerUndo(await library.moveList(id, steps))),
    deleteList: told(async (id: string) => {
      offerUndo(await library.deleteList(id))
      const view = feed.view.value
      if (view.kind === 'saved' && view.listId === id) await feed.show(sorted({ kind: 'saved' }))
    }),

    /** Undoes one deed, or the newest. */
    undo: told(async (key?: number) => {
      const undone = await library.undo(key)
      if (!undone) return toast.show({ text: t('nothing_to_undo') })
      const what = deedText(undone)
      toast.show({ text: undone.overtaken ? t('undo_overtaken', what) : t('undone', what) })
    }),

    change: told((changes: Partial<Settings>) => outside.change(changes)),
    /** Changes what the view in front shows of its papers; nothing given shows everything. */
    filter: told((changes?: { [K in keyof Filter]: Filter[K] | undefined }) => {
      const { kind } = feed.view.value
      const { [kind]: before, ...others } = settings.value.filters
      const filter = changes && parseFilter({ ...before, ...changes })
      return outside.change({ filters: { ...others, ...(filter && { [kind]: filter }) } })
    }),
    /** Organisations of the first papers of the view in front, whatever its filter, in the order of the alphabet. */
    async organizations(): Promise<string[]> {
      const { entries } = await library.page(feed.view.value, undefined, ORGANIZATIONS_FROM)
      const names = new Set(entries.flatMap(({ paper }) => paper.organization ?? []))
      return [...names].sort((a, b) => a.localeCompare(b))
    },
    openBrowserKeys: told(async () => (await outside.browserKeys()).openBrowserKeys()),

    /** Sends a search to the site that papers come from, and shows what it finds; nothing of it becomes unread. */
    askHub: told(async (query: string) => {
      await whileBusy(async () => {
        const asked = await outside.search(query)
        const view = feed.view.value
        if (view.kind === 'search' && view.query === query) await feed.show({ kind: 'search', query, asked })
      })
    }),

    refresh: told(() => whileBusy(outside.poll)),
    /** Copies a paper's citation, in BibTeX. */
    copyCitation: told(async ({ paper }: Entry) => {
      const { bibtex } = await import('@/utils/papers/bibtex')
      await navigator.clipboard.writeText(bibtex(paper))
      toast.show({ text: t('copied_citation') })
    }),
    copyMarkdown: told(async ({ paper }: Entry) => {
      const { markdown } = await import('@/utils/papers/markdown')
      await navigator.clipboard.writeText(markdown(paper))
      toast.show({ text: t('copied_markdown') })
    }),
    /** Copies a text, and the same with headings and links for what takes those. */
    copyRich: told(async ({ text, html }: { text: string; html?: string }) => {
      if (html === undefined) await navigator.clipboard.writeText(text)
      else {
        const blob = (type: string, content: string) => new Blob([content], { type })
        const item = { 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }
        await navigator.clipboard.write([new ClipboardItem(item)])
      }
      toast.show({ text: html === undefined ? t('copied_markdown') : t('copied_html') })
    }),
    /** Asks in which format, and takes out the saved papers in front. */
    openExport: told(async () => {
      const { openExport } = await import('@/components/exchange/open-export')
      const view = feed.view.value
      await openExport({ library, view: view.kind === 'saved' ? view : { kind: 'saved' }, now })
    }),
    copy: told(async (text: string) => {
      await navigator.clipboard.writeText(text)
      toast.show({ text: t('copied') })
    }),
  }
}

/** A view with the order that it was last in. */
function sorted(view: View): View {
  if (view.kind !== 'saved' || view.sort) return view
  const sort = sorts.of(view.listId)
  return sort ? { ...view, sort } : view
}
