import type { createWorker } from '@/entrypoints/background/worker'

/** What wakes a worker. */
export type Occasion = 'alarm' | 'start' | 'view' | 'refresh'

/** As the background does: the worker wakes, and the event that woke it is handed to it. */
export function meet(worker: ReturnType<typeof createWorker>, occasion: Occasion): Promise<unknown> {
  const tasks = {
    alarm: () => worker.poll(),
    start: () => {},
    view: () => worker.freshen(),
    refresh: () => worker.refresh(),
  }
  return Promise.all([worker.wake(), tasks[occasion]()])
}
