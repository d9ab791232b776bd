import type { List } from './records'

/** Where Save puts a paper. It can be renamed and moved but not deleted: Save always has a place. */
export const READ_LATER: List = { id: 'read-later', name: '', position: 0 }
