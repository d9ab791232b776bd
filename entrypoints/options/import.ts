import type { Imported, Into } from '@/components/exchange/outside'
import { browser } from '@/utils/browser'
import { fetchImported } from '@/utils/exchange/import/fetch-imported'
import type { Named } from '@/utils/exchange/import/found'
import { planImport } from '@/utils/exchange/import/plan-import'
import { ARXIV_ORIGINS } from '@/utils/feed-choices'
import { createBringing } from '@/utils/library/bring'
import type { Library } from '@/utils/library/library'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { ask } from '../app/outside'

export { linksIn } from '@/components/exchange/links-in'
export { unpack } from '@/utils/exchange/backup/unpack'
export { findPapers } from '@/utils/exchange/import/find-papers'

interface ImportingDeps {
  library: Library
  now: () => number
}

/** Saves papers by their ids into a list, and has their texts fetched by the background, which knows whom to ask and when. */
export function createImporting({ library, now }: ImportingDeps) {
  const bring = createBringing(library.database, now, library.announce)
  const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

  async function listFor(into: Into) {
    const lists = await library.lists()
    const wanted = 'name' in into ? into.name.replace(/\s+/g, ' ').trim() : undefined
    const same = lists.find(({ id, name }) =>
      'listId' in into ? id === into.listId : name.toLowerCase() === wanted?.toLowerCase(),
    )
    if (same) return { list: { id: same.id, name: same.name, position: same.position }, isNew: false }
    const position = Math.max(0, ...lists.map((each) => each.position)) + 1
    return { list: { id: crypto.randomUUID(), name: wanted || '', position }, isNew: true }
  }

  return async function importInto(papers: Named[], into: Into): Promise<Imported> {
    const { list, isNew } = await listFor(into)
    const db = await library.database()
    const saves = new Map((await db.getAll('saves')).map((save) => [save.id, save]))
    const bringing = planImport(papers, list, isNew, saves, now())
    const done = await bring(bringing)
    let unasked: ArxivId[] = []

    async function lacking(): Promise<ArxivId[]> {
      const tx = db.transaction('papers')
      const stored = await Promise.all(papers.map(({ id }) => tx.store.get(id)))
      return stored.flatMap((paper) => (paper?.stub ? [paper.id] : []))
    }

    async function fetchAll(ids: ArxivId[], onStep: (done: number, of: number) => void, left?: () => boolean) {
      const fetchPaper = async (id: ArxivId) => void (await ask({ type: 'fetch-paper', id }))
      const fetched = await fetchImported(ids, { fetchPaper, pause, onStep, left })
      unasked = fetched.unasked
      return fetched
    }

    return {
      count: bringing.saves.length,
      ...(done && { undo: async () => void (await library.undo(done.key)) }),
      fetchTexts: async (onStep, left) => fetchAll(await lacking(), onStep, left),
      async askArxiv(onStep) {
        // First in the click: browsers let a page ask only then.
        if (!(await browser.permissions.request({ origins: ARXIV_ORIGINS }))) return undefined
        return fetchAll(unasked, onStep)
      },
    }
  }
}
