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
    case 'less':
      return t('done_less')
    case 'save':
      return t('done_save')
    case 'unsave':
      return t('done_unsave')
    case 'place': {
      if (!deed.added) return t('done_take_out', listName(deed))
      return deed.removed ? t('done_move', listName(deed)) : t('done_put_in', listName(deed))
    }
    case 'gather':
      return counted('done_gather', deed.placings.length)
    case 'reorder':
      return t('done_reorder', listName(deed))
    case 'note':
      return deed.before ? (deed.after ? t('done_note_changed') : t('done_note_removed')) : t('done_note_written')
    case 'create-list':
      return deed.placing ? t('done_put_in_new', listName(deed.list)) : t('done_create_list', listName(deed.list))
    case 'rename-list':
      return t('done_rename_list', listName({ name: deed.before }), deed.after)
    case 'move-list':
      return t('done_move_list', listName(deed))
    case 'bring':
      return deed.from === 'backup' ? t('done_restore') : counted('done_import', deed.saves.length)
    case 'delete-list':
      return t('done_delete_list', listName(deed.list))
  }
}
