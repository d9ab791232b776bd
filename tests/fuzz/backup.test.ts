import fc from 'fast-check'
import type { Backup } from '@/utils/exchange/backup/backup'
import { pack } from '@/utils/exchange/backup/pack'
import { planRestore } from '@/utils/exchange/backup/plan-restore'
import { BackupProblem } from '@/utils/exchange/backup/problem'
import { readBackup } from '@/utils/exchange/backup/read-backup'
import { parseSettings } from '@/utils/settings'
import { parseTopics } from '@/utils/topics'
import { emptyBackup, stored } from '../unit/exchange/backup/support'
import { fuzz } from './support/fuzz'
import { mutatedJson, textOf } from './support/hostile-json'
import { made, mustBeRecords, mustBeRestorable, mustBeShareable, mustBeTopics } from './support/made'
import { must, unlessNamed } from './support/must'
import { mutatedBytes } from './support/mutated-bytes'
import { mutatedText } from './support/mutated-text'
import { mustBeId, mustBeLink, mustBePlain } from './support/sound'

const paper = {
  ...stored,
  id: '2606.28322',
  projectUrl: 'https://maps.example/',
  ai: { summary: 'Maps.', keywords: ['maps'] },
  categories: ['cs.LG'],
  published: { reference: 'J. Maps', doi: '10.1234/x' },
}
const whole = emptyBackup({ ...made, papers: [paper], settings: { ...made.settings } })
const packed = new Uint8Array(await (await pack(whole)).arrayBuffer())
const isNamed = (error: unknown) => error instanceof BackupProblem

async function mustBeSound(backup: Backup): Promise<void> {
  mustBePlain(backup)
  mustBeRecords(backup)
  for (const { id, projectUrl, code, publishedOn } of backup.papers) {
    mustBeId(id)
    if (projectUrl !== undefined) mustBeLink(new URL(projectUrl.trim()).href)
    if (code) mustBeLink(new URL(code.url.trim()).href)
    must(!Number.isNaN(Date.parse(publishedOn)), `the day ${publishedOn}`)
  }
  const { topics } = parseTopics({ topics: backup.topics })
  mustBeTopics(topics)
  const local = { lists: made.lists, saves: new Map(), marks: new Map(), topics: [] }
  const { bringing, topics: wanted } = planRestore(local, backup, topics)
  mustBeRecords(bringing)
  const restored = { ...bringing, lists: [...made.lists, ...bringing.lists], topics: wanted }
  await mustBeShareable({ ...restored, settings: parseSettings(backup.settings) })
}

const files = fc.oneof(
  { weight: 8, arbitrary: mutatedJson([whole], 4).map(textOf) },
  { weight: 1, arbitrary: mutatedText([JSON.stringify(whole)]) },
  { weight: 1, arbitrary: mutatedBytes(packed) },
)

fuzz('backups', files, async (content) => {
  const backup = await unlessNamed(() => readBackup(new Blob([content])), isNamed)
  if (backup) await mustBeSound(backup)
})

fuzz('backups: what was made is restored as it was', fc.constant(made), mustBeRestorable, { share: 0 })
