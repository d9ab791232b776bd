import type { Database } from './open'
import type { List, ReadMark, Save } from './records'
import { settle } from './sweeps'

/** What the reader made, apart from topics and settings. */
export interface MadeHere {
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
}

/** All that the reader made, as it is now. */
export async function readMade(db: Database): Promise<MadeHere> {
  await settle(db)
  const tx = db.transaction(['lists', 'saves', 'marks'])
  const [lists, saves, marks] = await Promise.all([
    tx.objectStore('lists').getAll(),
    tx.objectStore('saves').getAll(),
    tx.objectStore('marks').getAll(),
  ])
  return { lists, saves, marks }
}
