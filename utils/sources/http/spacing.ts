/** Keeps requests to one host so many ms apart. One connection at a time comes of asking for one thing after the other. */
export function createSpacing(now: () => number, pause: (ms: number) => Promise<void>) {
  const lastAt = new Map<string, number>()
  return async function space(url: string, ms: number): Promise<void> {
    const { host } = new URL(url)
    const wait = (lastAt.get(host) ?? 0) + ms - now()
    // A clock that went back must not make anybody wait for it.
    if (wait > 0 && wait <= ms) await pause(wait)
    lastAt.set(host, now())
  }
}
