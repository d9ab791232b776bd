/** What makes and restores backups, as one file to fetch. */
export { makeBackup } from '@/utils/exchange/backup/make-backup'
export { pack } from '@/utils/exchange/backup/pack'
export { readBackup } from '@/utils/exchange/backup/read-backup'
export { createRestore } from '@/utils/exchange/backup/restore'
export { toBackup } from '@/utils/exchange/backup/to-backup'
export { createBringing } from '@/utils/library/bring'
export { createSnapshots } from '@/utils/library/snapshots'
