const INTERVAL_MS = 25

interface Patience<T> {
  /** ms */
  timeout: number
  /** What to say when the time is over. */
  otherwise: string | ((last: T) => string)
}

/** Asks again and again until the answer is right, and resolves with it; rejects when it is not right in time. */
export async function until<T>(
  ask: () => Promise<T>,
  isRight: (answer: T) => boolean,
  patience: Patience<T>,
): Promise<T> {
  const end = performance.now() + patience.timeout
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    if (performance.now() > end) {
      const { otherwise } = patience
      throw new Error(typeof otherwise === 'string' ? otherwise : otherwise(answer))
    }
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS))
  }
}
