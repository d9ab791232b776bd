/** Runs in a page of an extension, alone: takes all the room that its origin has left, to the last kilobyte. */
export async function fillStore(): Promise<void> {
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tests.ballast')
      opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true })
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
  // Bytes of chance, as others are compressed.
  const fits = (db: IDBDatabase, size: number) =>
    new Promise<boolean>((resolve, reject) => {
      const writing = db.transaction('ballast', 'readwrite')
      writing.objectStore('ballast').add(crypto.getRandomValues(new Uint8Array(size)))
      writing.oncomplete = () => resolve(true)
      writing.onabort = () => (writing.error?.name === 'QuotaExceededError' ? resolve(false) : reject(writing.error))
    })
  for (const size of [65_536, 8_192, 1_024]) {
    // A database that has refused something once takes nothing more at that moment.
    const db = await open()
    while (await fits(db, size));
    db.close()
  }
}

/** Gives it back. */
export async function emptyStore(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const removing = indexedDB.deleteDatabase('tests.ballast')
    removing.onsuccess = () => resolve()
    removing.onerror = () => reject(removing.error)
  })
}
