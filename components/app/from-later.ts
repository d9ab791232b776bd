import type { ComponentType } from 'preact'
import { lazily } from '@/components/ui/lazily'

const load = () => import('./later')
type Later = Awaited<ReturnType<typeof load>>

/** A component of `later.ts`: all that comes right after the first paint, in one file, as each file has its price. */
export const later = <P extends object>(pick: (parts: Later) => ComponentType<P>): ComponentType<P> =>
  lazily(() => load().then(pick))
