import { Failure } from '@/utils/errors'
import type { Intake } from '@/utils/library/intake'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import { titleKey } from '@/utils/papers/title-key'
import type { Source } from '@/utils/sources/source'
import { SECOND } from '@/utils/time'

/** Papers fetched at the end of one poll, and between two of them, ms: what was saved in a long flight must not be a burst. */
const PER_POLL = 5
const SPACING_MS = SECOND
/** Answers that are enough: for a title, if it is there; and for a reader who looks through them. */
const FOR_A_TITLE = 10
const FOR_A_SEARCH = 60

export interface WantedDeps {
  intake: Intake
  /** The sources that can be asked for one paper, as the settings have them at this moment. */
  sources: () => Promise<Source[]>
  allowed: (origins: string[]) => Promise<boolean>
  /** Why a source is not to be asked yet, if it is not. */
  mustWait: (source: Source) => Promise<{ retryAt?: number } | undefined>
  /** What a source said of when to ask again holds for its feeds too. */
  refused: (source: Source, failure: Failure) => Promise<void>
  now: () => number
  /** Waits so many ms. */
  pause: (ms: number) => Promise<void>
}

/** Papers that the reader saved by their ids: their text is fetched at once, and where that fails, at later polls. */
export function createWantedPolls({ intake, sources, allowed, mustWait, refused, now, pause }: WantedDeps) {
  /** Fetches the text of one paper. What came of it is noted with the paper. Throws a Failure. */
  async function fetchPaper(id: ArxivId): Promise<void> {
    try {
      await ask(id)
    } catch (error) {
      if (error instanceof Failure && error.kind !== 'storage') await intake.tried(id, error.kind, now())
      throw error
    }
  }

  /** Asks one source after the other until one tells. */
  async function ask(id: ArxivId): Promise<void> {
    const failures: Failure[] = []
    for (const source of await sources()) {
      try {
        await check(source)
        const paper = await source.paper?.(id)
        if (paper) return await intake.fill({ paper: { ...paper, id }, ...toldBy(source), at: now() })
      } catch (error) {
        if (!(error instanceof Failure) || error.kind === 'storage') throw error
        if (error.retryAt && error.kind === 'rate-limited') await refused(source, error)
        failures.push(error)
      }
    }
    // What keeps one from answering weighs more than that another may not be asked.
    const worst = failures.find(({ kind }) => kind !== 'permission') ?? failures[0]
    throw worst ?? new Failure('not-found', `nobody knows ${id}`)
  }

  /** Throws where a source may not be asked, or not yet. */
  async function check(source: Source): Promise<void> {
    if (!(await allowed(source.origins))) throw new Failure('permission', `no permission for ${source.id}`)
    const wait = await mustWait(source)
    if (wait) throw new Failure('rate-limited', 'asked to wait', wait)
  }

  /** Fetches some of what is still to be fetched, and ends at the first sign that now is not the time. Never throws. */
  async function fetchWanted(): Promise<void> {
    try {
      const may = await Promise.all((await sources()).map(({ origins }) => allowed(origins)))
      const ids = await intake.lacking(PER_POLL, now(), may.every(Boolean))
      for (const [index, id] of ids.entries()) {
        if (index > 0) await pause(SPACING_MS)
        await fetchPaper(id).catch((error) => {
          if (!(error instanceof Failure) || !['not-found', 'permission', 'bad-data'].includes(error.kind)) throw error
        })
      }
    } catch (error) {
      // Noted with the paper that it befell; the others wait for the next poll.
      console.warn('Offprint:', error)
    }
  }

  /**
   * Asks who can search for a paper of this title, which is sent. Returns its id once it is stored; undefined when there
   * is none. Throws a Failure.
   */
  async function findPaper(title: string): Promise<ArxivId | undefined> {
    for (const source of await sources()) {
      if (!source.search) continue
      await check(source)
      const wanted = titleKey(title)
      const paper = (await source.search(title, FOR_A_TITLE)).find((found) => titleKey(found.title) === wanted)
      if (!paper) continue
      // Found may be what is stored already, with comments counted that this answer says nothing of.
      await intake.fill({ paper, source: source.id, fillsIn: true, at: now() })
      return paper.id
    }
    return undefined
  }

  /**
   * Sends a search to who can search. What it finds is stored and becomes nobody's news. Returns the ids, best first.
   * Throws a Failure.
   */
  async function search(query: string): Promise<ArxivId[]> {
    const source = (await sources()).find((each) => each.search)
    if (!source?.search) return []
    await check(source)
    try {
      const papers = await source.search(query, FOR_A_SEARCH)
      await intake.ingest({ feed: 'asked', followed: false, papers, source: source.id, fillsIn: true, at: now() })
      return papers.map(({ id }) => id)
    } catch (error) {
      if (error instanceof Failure && error.retryAt) await refused(source, error)
      throw error
    }
  }

  return { fetchPaper, fetchWanted, findPaper, search }
}

function toldBy({ id, fillsIn = false }: Source) {
  return { source: id, fillsIn }
}
