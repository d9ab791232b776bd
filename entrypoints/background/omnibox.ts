import { t } from '@/utils/i18n'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import type { Found, Limits } from '@/utils/search/search'
import { type Markup, plainIn, suggestion } from './suggestion'

/** Lines below the first; browsers show hardly more. */
const MOST_SUGGESTIONS = 6
/** Whoever types waits no longer than this for a line, ms. */
const PATIENCE_MS = 1_000

/** Where an entered line is to be opened. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'

export interface OmniboxDeps {
  search: (typed: string, limits: Limits) => Promise<Found>
  markup: Markup
  /** Says what Enter does with what was typed. */
  describe: (description: string) => void
  openPaper: (id: string, disposition: Disposition) => Promise<void>
  openPage: (path: string, disposition: Disposition) => Promise<void>
}

/** The keyword of the address bar: finds what is stored, on this machine. */
export function createOmnibox({ search, markup, describe, openPaper, openPage }: OmniboxDeps) {
  return {
    async changed(typed: string, suggest: (lines: { content: string; description: string }[]) => void): Promise<void> {
      describe(t('omnibox_search', plainIn(typed.trim(), markup)))
      const { entries, query } = await search(typed, { most: MOST_SUGGESTIONS, within: PATIENCE_MS })
      suggest(entries.map(({ paper }) => suggestion(paper, query, markup)))
    },

    /** A suggestion, or the id of a paper, opens the paper; anything else the search for it. */
    async entered(typed: string, disposition: Disposition): Promise<void> {
      const id = parseArxivId(typed)
      if (id) await openPaper(id, disposition)
      else await openPage(`/reader.html?${new URLSearchParams({ q: typed.trim() })}`, disposition)
    },
  }
}
