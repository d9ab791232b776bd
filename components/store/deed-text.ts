import { counted, t } from '@/utils/i18n'
import type { Deed, List } from '@/utils/library/records'

/** A list's name; the one that is there from the start speaks the reader's language until it is renamed. */
export function listName({ name }: Pick<List, 'name'>): string {
  return name || t('read_later')
}

/** What a deed did, for the toast that offers to undo it. */
export function deedText(deed: Deed): string {
  switch (deed.kind) {
    case 'read':
      return counted('done_read', deed.ids.length)
    case 'unread':
      return counted('done_unread', deed.ids.length)
    case 'save':
      return t('done_save')
    case 'unsave':
      return t('done_unsave')
    case 'delete-list':
      return t('done_delete_list', listName(deed.list))
  }
}
