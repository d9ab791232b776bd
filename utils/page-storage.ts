/** `localStorage`, which pages read and write without waiting; nothing where the browser refuses it, or in a worker. */
export function pageStorage(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined
  } catch {
    return undefined
  }
}
