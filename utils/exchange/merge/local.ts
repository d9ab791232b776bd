import { adopt, type Turn, type Turns } from '@/utils/library/adopt'
import type { Database } from '@/utils/library/open'
import { readMade } from '@/utils/library/read-made'
import type { Save } from '@/utils/library/records'
import type { SettingsStore } from '@/utils/settings'
import type { TopicStore } from '@/utils/topics'
import type { Facts } from './facts'
import { flatten, type Made, unflatten } from './library-facts'
import { canonical } from './merge'

export interface LocalDeps {
  database: () => Promise<Database>
  topics: Pick<TopicStore, 'read' | 'replace'>
  settings: Pick<SettingsStore, 'read' | 'change'>
}

/** The library as one side of a merge. */
export function createLocal({ database, topics, settings }: LocalDeps) {
  async function made(): Promise<Made> {
    const { lists, saves, marks } = await readMade(await database())
    return { lists, saves, marks, topics: (await topics.read()).topics, settings: await settings.read() }
  }

  /** What the facts were last told from. */
  let was: Made | undefined

  return {
    async facts(): Promise<Facts> {
      was = await made()
      return flatten(was)
    },

    /** Has the library say what is wanted, where it still says what the facts were last told from. Returns whether it did not. */
    async adopt(wanted: Facts): Promise<boolean> {
      if (!was) throw new Error('nothing was told yet')
      const is = unflatten(wanted, was.settings)
      const others: Turns = {
        lists: turns(was.lists, is.lists),
        saves: turns(was.saves, is.saves),
        marks: turns(was.marks, is.marks),
      }
      await adopt(await database(), others)
      if (isOther(was.topics, is.topics)) await topics.replace(is.topics)
      if (isOther(was.settings, is.settings)) await settings.change(is.settings)
      return Object.values(others).some((each) => each.length > 0)
    },
  }
}

function turns<T extends { id: string }>(was: T[], is: T[]): Turn<T>[] {
  const [before, after] = [new Map(was.map((each) => [each.id, each])), new Map(is.map((each) => [each.id, each]))]
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ id, before: before.get(id), after: after.get(id) }))
    .filter((turn) => isOther(turn.before, turn.after))
}

function isOther(a: unknown, b: unknown): boolean {
  return canonical((inOrder(a) ?? null) as never) !== canonical((inOrder(b) ?? null) as never)
}

/** The places of a save are in no order of their own. */
function inOrder(record: unknown): unknown {
  const { places } = (record ?? {}) as Partial<Save>
  return places ? { ...(record as Save), places: places.toSorted(([a], [b]) => (a < b ? -1 : 1)) } : record
}
