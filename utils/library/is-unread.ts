import type { ReadMark, StoredPaper } from './records'

/** A paper as it is stored, with the mark that it was read; absent where there is none. */
export interface State {
  paper?: StoredPaper | undefined
  mark?: ReadMark | undefined
}

/** Unread is what a followed feed brought, no topic mutes, and the reader has not read. */
export function isUnread({ paper, mark }: State): boolean {
  return paper?.arrivedAt !== undefined && paper.muted !== 1 && !mark
}
