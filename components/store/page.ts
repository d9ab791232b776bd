import { byTitle } from '@/utils/library/by-title'
import type { Entry } from '@/utils/library/entries'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { paperPage } from '@/utils/papers/paper-page'
import type { StoreDeps } from './deps'

/** The paper of the page in front: stored; named by its address but not stored; or known by its title alone. */
export type PagePaper =
  | { kind: 'stored'; entry: Entry }
  | { kind: 'unknown'; id: ArxivId; title?: string }
  | { kind: 'titled'; title: string }

export type PageSlice = ReturnType<typeof createPageSlice>

/** Which paper the page in front of the reader is about, and how it stands in the library. */
export function createPageSlice({ library, outside, settings }: StoreDeps) {
  let id: ArxivId | undefined
  let title: string | undefined
  let tell: (paper: PagePaper | undefined) => void = () => {}

  async function look(): Promise<void> {
    const [entry] = id ? await library.byId([id]) : []
    if (entry) tell({ kind: 'stored', entry })
    else if (id) tell({ kind: 'unknown', id, ...(title && { title }) })
    else tell(title ? { kind: 'titled', title } : undefined)
  }

  return {
    /** Tells of the paper, now and whenever something changes about it; not at all where the page is about none. */
    async follow(show: (paper: PagePaper | undefined) => void): Promise<() => void> {
      const page = await outside.page()
      const named = page && paperPage(page.url, page.title, settings.value.baseUrl)
      if (!named) return () => {}
      tell = show
      title = named.title
      id = named.id ?? (title && (await byTitle(await library.database(), title)))
      // Listened first: what is committed during the first look must not be missed.
      const stop = library.listen(() => void look().catch((error) => console.error('Offprint:', error)))
      await look()
      return stop
    },

    /** Asks Hugging Face for the title, which is sent. Returns whether there is such a paper. Throws a Failure. */
    async lookUp(): Promise<boolean> {
      id = title && (await outside.findPaper(title))
      await look()
      return id !== undefined
    },
  }
}
