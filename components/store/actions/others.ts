import { t } from '@/utils/i18n'
import type { Settings } from '@/utils/settings'
import { deedText } from '../deed-text'
import type { Kit } from './kit'

/** What is about no paper and no list. */
export function createOthers({ library, outside, feed, toast, openedBefore, now, told, offerUndo }: Kit) {
  return {
    offerUndo,

    /** Undoes one deed, or the newest. */
    undo: told(async (key?: number) => {
      const undone = await library.undo(key)
      if (!undone) return toast.show({ text: t('nothing_to_undo') })
      const what = deedText(undone)
      toast.show({ text: undone.overtaken ? t('undo_overtaken', what) : t('undone', what) })
    }),

    change: told((changes: Partial<Settings>) => outside.change(changes)),

    /** Goes on in a page of its own, where the reader is here. */
    openReader: told(async () => {
      const { placeToGoOn } = await import('@/components/place/keep')
      await outside.openReader(openedBefore.value, JSON.stringify(placeToGoOn(feed, now())))
    }),

    openBrowserKeys: told(async () => (await outside.browserKeys()).openBrowserKeys()),
  }
}
