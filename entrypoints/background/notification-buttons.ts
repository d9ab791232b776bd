import { targetOf } from '@/utils/attention/announcement'
import type { Library } from '@/utils/library/library'
import type { Claim } from '@/utils/library/records'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Area } from '@/utils/storage-area'

/** Notifications whose papers are remembered; more do not fit on any desktop. */
const MOST = 20
const KEY = 'announcedPapers'

/** Ids of papers by notification, oldest first. */
type Announced = [notification: string, ids: ArxivId[]][]

export interface ButtonDeps {
  library: Pick<Library, 'save' | 'markRead'>
  /** Goes with the browser session, as notifications do. */
  area: Area
  words: { save: string; markRead: string; markAllRead: string }
}

/** What the buttons of a notification say and do. One of several papers has no Save: which would it be of? */
export function createNotificationButtons({ library, area, words }: ButtonDeps) {
  const read = async () => ((await area.get(KEY))[KEY] ?? []) as Announced
  const markRead = (ids: ArxivId[]) => library.markRead(ids)

  return {
    /** The buttons of a notification that is about to be shown. What it speaks for is written down before. */
    async of({ notification }: Pick<Claim, 'notification'>, papers: { id: ArxivId }[]): Promise<{ title: string }[]> {
      if (targetOf(notification)?.kind === 'paper') return [{ title: words.save }, { title: words.markRead }]
      const others = (await read()).filter(([id]) => id !== notification)
      const announced: Announced = [...others, [notification, papers.map(({ id }) => id)]]
      await area.set({ [KEY]: announced.slice(-MOST) })
      return [{ title: words.markAllRead }]
    },

    /** The reader pressed one. */
    async press(notification: string, index: number): Promise<void> {
      const target = targetOf(notification)
      if (target?.kind === 'paper') {
        await (index === 0 ? library.save(target.id) : markRead([target.id]))
        return
      }
      const announced = (await read()).find(([id]) => id === notification)
      if (announced) await markRead(announced[1])
    },
  }
}
