import type { Deeds } from './deeds'
import type { Database } from './open'
import { createReading } from './reading'
import { createSaves } from './saves'
import { createWanted } from './wanted'

/**
 * What a reader does without a page in front: by a click on a notification or in a menu. The worker carries no more of
 * `deeds.ts` than this, because it begins anew again and again.
 */
export function createDeeds(
  database: () => Promise<Database>,
  now: () => number,
  _newId: () => string,
  onStep: () => void,
): Partial<Deeds> {
  return { ...createReading(database, now, onStep), ...createSaves(database, now), ...createWanted(database) }
}
