import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { Database } from './open'
import { stubOf } from './stub'
import { transact } from './transact'

export function createWanted(database: () => Promise<Database>) {
  return {
    /**
     * Makes a place for a paper that may not be stored yet, so that it can be saved by its id: its title as a page told
     * it, if one did, and no text. What is stored of it stays as it is.
     */
    async want(id: ArxivId, title?: string): Promise<void> {
      await transact(await database(), ['papers'], async (tx) => {
        const papers = tx.objectStore('papers')
        if ((await papers.getKey(id)) === undefined) await papers.put(stubOf(id, title))
      })
    },
  }
}
