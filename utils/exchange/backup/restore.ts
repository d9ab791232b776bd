import type { Bringing } from '@/utils/library/bring'
import type { Database } from '@/utils/library/open'
import { readMade } from '@/utils/library/read-made'
import type { Undoable } from '@/utils/library/records'
import { parseSettings, type Settings, type SettingsStore } from '@/utils/settings'
import { parseTopics, type TopicStore } from '@/utils/topics'
import type { Backup } from './backup'
import { type Local, type Plan, planRestore } from './plan-restore'

export interface RestoreDeps {
  database: () => Promise<Database>
  bring: (bringing: Bringing) => Promise<Undoable | undefined>
  /** Undoes a deed of the library by its key. */
  undo: (key: number) => Promise<unknown>
  topics: Pick<TopicStore, 'read' | 'put' | 'remove'>
  settings: Pick<SettingsStore, 'read' | 'change'>
}

export interface Proposal {
  plan: Plan
  /** Names of the settings that are otherwise in the backup. */
  settings: (keyof Settings)[]
}

export function createRestore({ database, bring, undo, topics, settings }: RestoreDeps) {
  async function local(): Promise<Local> {
    const { lists, saves, marks } = await readMade(await database())
    return {
      lists,
      saves: new Map(saves.map((save) => [save.id, save])),
      marks: new Map(marks.map((mark) => [mark.id, mark])),
      topics: (await topics.read()).topics,
    }
  }

  /** What restoring a backup would do. Changes nothing. */
  async function propose(backup: Backup): Promise<Proposal> {
    const plan = planRestore(await local(), backup, parseTopics({ topics: backup.topics }).topics)
    return { plan, settings: Object.keys(otherSettings(await settings.read(), backup)) as (keyof Settings)[] }
  }

  /** Restores a backup, merged with what is here at this moment. Returns what takes all of it back. */
  async function apply(backup: Backup, { withSettings }: { withSettings: boolean }): Promise<() => Promise<void>> {
    const { plan } = await propose(backup)
    const before = await settings.read()
    const done = await bring(plan.bringing)
    for (const topic of plan.topics) await topics.put(topic)
    const others = withSettings ? otherSettings(before, backup) : {}
    if (withSettings) await settings.change(others)
    return async () => {
      if (done) await undo(done.key)
      for (const { id } of plan.topics) await topics.remove(id)
      const back = Object.keys(others).map((name) => [name, before[name as keyof Settings]])
      if (back.length > 0) await settings.change(Object.fromEntries(back))
    }
  }

  return { propose, apply }
}

/** Those settings of a backup that are otherwise here. */
function otherSettings(here: Settings, backup: Backup): Partial<Settings> {
  const told = parseSettings({ ...here, ...backup.settings })
  const other = Object.entries(told).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(here[name as keyof Settings]),
  )
  return Object.fromEntries(other)
}
