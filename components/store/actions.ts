import type { Signal } from '@preact/signals'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { parseFilter, sieveOf } from '@/utils/library/filter'
import type { View } from '@/utils/library/pages'
import type { Undoable } from '@/utils/library/records'
import type { Filter } from '@/utils/look'
import { isWeekend, previousWeekday } from '@/utils/papers/feed-day'
import type { Settings } from '@/utils/settings'
import { deedText, listName } from './deed-text'
import type { StoreDeps } from './deps'
import type { FeedSlice } from './feed'
import type { ToastSlice } from './toast'

interface ActionDeps extends StoreDeps {
  feed: FeedSlice
  toast: ToastSlice
  busy: Signal<boolean>
}

/** As many papers are looked at for organisations to offer. */
const ORGANIZATIONS_FROM = 100

export type Actions = ReturnType<typeof createActions>

/** What a reader can do. Whatever fails says so in a toast; nothing is done by halves. */
export function createActions({ library, outside, settings, feed, toast, busy, today, now }: ActionDeps) {
  function offerUndo(undo: Undoable | undefined): void {
    if (undo) toast.show({ text: deedText(undo.deed), undo })
  }

  /** An action whose failure is told. */
  function told<A extends unknown[]>(act: (...args: A) => Promise<unknown>) {
    return async (...args: A): Promise<void> => {
      try {
        await act(...args)
      } catch (error) {
        console.error('Offprint:', error)
        // What the store refused is about what was done; everything else is about the network.
        const named = error instanceof Failure && error.kind !== 'storage'
        toast.show({ text: named ? await wordsOf(error) : t('action_failed') })
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
    show: told((view: View) => feed.show(view)),
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
    place: told((id: string, listId: string, inside: boolean) => library.place(id, listId, inside)),
    setNote: told((id: string, text: string) => library.setNote(id, text)),

    createList: told(async (name: string, firstPaper?: string) => {
      // The list that is there from the start has a name only on screen.
      const wanted = name.trim().toLowerCase()
      const shown = (await library.lists()).find((each) => listName(each).toLowerCase() === wanted)
      const list = shown ?? (await library.createList(name))
      if (firstPaper) await library.place(firstPaper, list.id, true)
    }),
    renameList: told((id: string, name: string) => library.renameList(id, name)),
    moveList: told((id: string, steps: number) => library.moveList(id, steps)),
    deleteList: told(async (id: string) => {
      offerUndo(await library.deleteList(id))
      const view = feed.view.value
      if (view.kind === 'saved' && view.listId === id) await feed.show({ kind: 'saved' })
    }),

    /** Undoes one deed, or the newest. */
    undo: told(async (key?: number) => {
      const undone = await library.undo(key)
      toast.show({ text: undone ? t('undone') : t('nothing_to_undo') })
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
    copy: told(async (text: string) => {
      await navigator.clipboard.writeText(text)
      toast.show({ text: t('copied') })
    }),
  }
}
