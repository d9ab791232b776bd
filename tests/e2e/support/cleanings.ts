/** What is done after a test that has begun something: the last first. */
export const cleanings: (() => Promise<unknown>)[] = []

/** Does it. Called after each test; see `setup.ts`. */
export async function clean(): Promise<void> {
  for (const each of cleanings.splice(0).reverse()) await each()
}
