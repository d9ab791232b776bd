import { papersById } from './entries'
import type { Database } from './open'
import type { Save, StoredPaper } from './records'

/** Saved papers read in one transaction. */
const STEP = 100

/** The saved papers with their saves, the last saved first, a hundred at a time. */
export async function* savedBack(db: Database): AsyncGenerator<{ paper: StoredPaper; save: Save }[]> {
  const saves = (await db.getAllFromIndex('saves', 'savedAt')).reverse()
  for (let start = 0; start < saves.length; start += STEP) {
    const some = new Map(saves.slice(start, start + STEP).map((save) => [save.id, save]))
    const papers = await papersById(db.transaction(['papers', 'saves']), [...some.keys()])
    yield papers.flatMap((paper) => {
      const save = some.get(paper.id)
      return save ? [{ paper, save }] : []
    })
  }
}
