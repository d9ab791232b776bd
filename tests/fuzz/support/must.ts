/** Throws where something does not hold. Of millions of such looks, vitest's own would take the most time. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise)
}

/** What `read` gives; undefined where it throws what `isNamed` knows. Anything else that it throws is a fault. */
export async function unlessNamed<T>(
  read: () => T | Promise<T>,
  isNamed: (error: unknown) => boolean,
): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isNamed(error)) return undefined
    throw error
  }
}
