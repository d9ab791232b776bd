import type { Page } from 'puppeteer-core'

/** All records of some stores of the library, straight from the database. For a page of the extension. */
export function stored<T = { id: string }>(page: Page, ...stores: string[]): Promise<T[][]> {
  return page.evaluate(async (names) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('offprint')
      opening.onsuccess = () => resolve(opening.result)
    })
    const all = (name: string) =>
      new Promise<unknown[]>((resolve) => {
        const reading = db.transaction(name).objectStore(name).getAll()
        reading.onsuccess = () => resolve(reading.result)
      })
    const records = await Promise.all(names.map(all))
    db.close()
    return records
  }, stores) as Promise<T[][]>
}
