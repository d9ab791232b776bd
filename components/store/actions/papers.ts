import { t } from '@/utils/i18n'
import type { Entry } from '@/utils/library/entries'
import { sieveOf } from '@/utils/library/filter'
import type { Kit } from './kit'

/** What can be done with a paper. */
export function createPapers({ library, outside, feed, toast, told, offerUndo }: Kit) {
  return {
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

    /** `edit`: the key of what undoes the edit that this goes on with. Gives what undoes it now; see `offerUndo`. */
    setNote: told((id: string, text: string, edit?: number) => library.setNote(id, text, edit)),

    /** Stores what a page did not live to store of a note; it is undone with what that page had stored. */
    finishNote: told(async (id: string, text: string) => {
      const last = await library.lastDeed()
      const same = last?.deed.kind === 'note' && last.deed.id === id
      await library.setNote(id, text, same ? last.key : undefined)
    }),
  }
}
