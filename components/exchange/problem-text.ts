import { BackupProblem } from '@/utils/exchange/backup/problem'
import { type MessageName, t } from '@/utils/i18n'

/** Why a file was refused, in words; something that has none is told to whoever looks at the console. */
export function problemText(error: unknown): string {
  if (!(error instanceof BackupProblem)) {
    console.error('Offprint:', error)
    return t('exchange_failed')
  }
  const said = t(`backup_${error.kind}` as MessageName)
  return error.kind === 'wrong' && error.where ? `${said} (${error.where})` : said
}
