import type { Area } from './storage-area'

/** Something that happened while nobody was looking and that the reader should know, until they say that they do. */
export interface Notice {
  kind: 'restored'
  /** Ms since the epoch. */
  at: number
  /** What came back. */
  saves: number
  marks: number
  lists: number
}

export const NOTICE_KEY = 'notice'

export async function readNotice(area: Area): Promise<Notice | undefined> {
  return (await area.get(NOTICE_KEY))[NOTICE_KEY] as Notice | undefined
}

export async function leaveNotice(area: Area, notice: Notice): Promise<void> {
  await area.set({ [NOTICE_KEY]: notice })
}
