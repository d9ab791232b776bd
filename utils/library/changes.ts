/** What a commit touched. */
export type Change = 'papers' | 'reading' | 'saves' | 'order' | 'lists' | 'undone'

type Listener = (change: Change, here: boolean) => void

/** The part of BroadcastChannel that is used, so that tests and contexts without one can bring their own. */
export interface Channel {
  postMessage(message: unknown): void
  onmessage: ((event: MessageEvent) => void) | null
}

/** Tells every context of the extension, this one included, what was committed. */
export function createChanges(channel: Channel) {
  const listeners = new Set<Listener>()
  const tell = (change: Change, here: boolean) => {
    for (const listener of listeners) listener(change, here)
  }
  channel.onmessage = ({ data }) => tell(data as Change, false)

  return {
    announce(change: Change): void {
      channel.postMessage(change)
      tell(change, true)
    },
    /** `here` tells the listener whether this context made the commit. Returns how to stop listening. */
    listen(listener: Listener): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
