export const STORE = 'papers'

/** The database of a floor, opened by the browser's own calls. */
export function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor', 1)
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore(STORE, { keyPath: 'id' })
      store.createIndex('unread', ['unread', 'feedDay', 'upvotes'])
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}
