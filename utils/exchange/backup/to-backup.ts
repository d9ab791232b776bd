import type { Contents } from '@/utils/library/snapshots'
import { parseSettings } from '@/utils/settings'
import { parseTopics } from '@/utils/topics'
import { type Backup, FORMAT, VERSION } from './backup'

/** A snapshot of the instant `at` (ms) as a backup, so that it is checked, shown and restored as one. Without texts. */
export function toBackup({ lists, saves, marks, topics, settings }: Contents, at: number): Backup {
  return {
    format: FORMAT,
    version: VERSION,
    madeAt: at,
    by: '',
    lists,
    saves,
    marks,
    papers: [],
    topics: parseTopics(topics).topics,
    settings: { ...parseSettings(settings) },
  }
}
