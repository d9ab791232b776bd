/** Takes whatever is asked of it and never answers: what a dead worker holds in place of its database. */
const limbo: unknown = new Proxy(() => limbo, { get: () => limbo, apply: () => limbo })
const never = new Promise<never>(() => {})

/**
 * The life of one worker. It may end between any two lines that wait, here at the `last` of its steps: then no catch and
 * no finally runs, and what it does from then on has no effect.
 */
export function createLife(last = Number.POSITIVE_INFINITY) {
  const death = Promise.withResolvers<void>()
  const underWay = new Set<Promise<unknown>>()
  const undoing = new Set<() => void>()
  const steps: string[] = []
  let dead = false

  /** One step further; returns whether the worker is dead. */
  function step(name: string): boolean {
    if (dead) return true
    steps.push(name)
    if (steps.length < last) return false
    dead = true
    for (const undo of undoing) undo()
    death.resolve()
    return true
  }

  /** What a promise comes to, good or bad, unless the worker has died by then: a step. */
  async function outcome<T>(name: string, promise: Promise<T>): Promise<T> {
    underWay.add(promise)
    try {
      return await promise
    } finally {
      underWay.delete(promise)
      if (step(name)) await never
    }
  }

  /** The same, where it is no step, because nothing has come of it yet. */
  function unlessDead<T>(promise: Promise<T>): Promise<T> {
    return promise.then(
      (value) => (dead ? never : value),
      (error) => (dead ? never : Promise.reject(error)),
    )
  }

  /** The same parts, each of whose methods is a place to die at, before it is done and after. */
  function mortal<T extends object>(what: string, parts: T): T {
    const wrapped = Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'function' ? mortalCall(`${what}.${name}`, part.bind(parts)) : part,
    ])
    return Object.fromEntries(wrapped) as T
  }

  function mortalCall<A extends unknown[], R>(name: string, act: (...args: A) => R | Promise<R>) {
    return async (...args: A): Promise<R> => {
      if (step(`before ${name}`)) await never
      const acting = Promise.resolve().then(() => act(...args))
      return outcome(`after ${name}`, acting)
    }
  }

  /** Lives through some work, or dies in it. What was under way at that moment ends first: it happened before. */
  async function through(work: Promise<unknown>): Promise<{ died: boolean }> {
    await Promise.race([work, death.promise])
    while (underWay.size > 0) await Promise.allSettled(underWay)
    return { died: dead }
  }

  return {
    /** What it has been through, in words that are the same for the same life. */
    steps,
    step,
    dead: () => dead,
    outcome,
    unlessDead,
    mortal,
    mortalCall,
    through,
    /** What the browser does at the worker's death. Returns how to call it off. */
    atDeath(undo: () => void): () => void {
      undoing.add(undo)
      return () => undoing.delete(undo)
    },
    /** For whoever must give something at once, though the worker is dead. */
    limbo: <T>() => limbo as T,
  }
}

export type Life = ReturnType<typeof createLife>
