const INTERVAL_MS = 25

/** Asks again and again until the answer is right, and resolves with it; rejects with `otherwise` after `timeout` ms. */
export async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  { timeout, otherwise }: { timeout: number; otherwise: string },
): Promise<T> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (Date.now() > end) throw new Error(otherwise)
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
  }
}
