import { paperAt } from '../inside/records'
import { open, STORE } from './store'

const STEP = 2_000

/** Leaves so many papers in it; those of before a place are there already. */
export async function fill(count: number, first = 0): Promise<void> {
  const db = await open()
  for (let from = first; from < count; from += STEP) {
    const tx = db.transaction(STORE, 'readwrite')
    if (from === 0) tx.objectStore(STORE).clear()
    for (let at = from; at < Math.min(from + STEP, count); at++) tx.objectStore(STORE).put(paperAt(at))
    await new Promise<void>((resolve, reject) => {
      tx.oncomplete = () => resolve()
      tx.onerror = () => reject(tx.error)
    })
  }
  db.close()
}
