/** The life of one worker. It may end between any two lines that wait: then no catch and no finally runs. */
export function createLife(steps: number) {
  const death = Promise.withResolvers<void>()
  const underWay = new Set<Promise<unknown>>()
  const never = new Promise<never>(() => {})
  const life = { left: steps, dead: false }

  function step(): Promise<never> | undefined {
    if (!life.dead && --life.left > 0) return undefined
    life.dead = true
    death.resolve()
    return never
  }

  /** The same parts, each of whose methods is a place to die at, before it is done and after. */
  function mortal<T extends object>(parts: T): T {
    const wrapped = Object.entries(parts).map(([name, part]) => {
      if (typeof part !== 'function') return [name, part]
      return [
        name,
        async (...args: unknown[]) => {
          await step()
          const doing = Promise.resolve(part.apply(parts, args))
          underWay.add(doing)
          const result = await doing.finally(() => underWay.delete(doing))
          await step()
          return result
        },
      ]
    })
    return Object.fromEntries(wrapped) as T
  }

  /** Lives through some work, or dies in it. What was under way at that moment ends first: it happened before. */
  async function through(work: Promise<unknown>): Promise<{ died: boolean }> {
    await Promise.race([work, death.promise])
    while (underWay.size > 0) await Promise.allSettled(underWay)
    return { died: life.dead }
  }

  return { mortal, through }
}

export type Life = ReturnType<typeof createLife>
