import { signal } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import type { Sought } from '@/components/store/sought'
import type { Entry } from '@/utils/library/entries'
import { papersFrom, roomWith } from '../library/support'
import { importInBrowser } from '../utils/browser'

const search = (query: string) => ({ kind: 'search', query }) as const
const ids = (entries: Entry[]) => entries.map(({ paper }) => paper.id)

/** The view of a search in thirty papers, which all have the words `paper` and `about`. */
async function viewOfThirty() {
  const i18n = { getMessage: (name: string) => name }
  const { createSearchView } = await importInBrowser({ i18n }, () => import('@/entrypoints/app/search-view'))
  const { library } = await roomWith(papersFrom(1, 30))
  const sought = signal<Sought>()
  return { sought, ...createSearchView(library, sought, () => {}) }
}

describe('a search', () => {
  it('begins with a few papers, and goes on behind them', async () => {
    const { page } = await viewOfThirty()
    const first = await page(search('paper'))
    expect(first.entries).toHaveLength(5)
    const second = await page(search('paper'), first.next, 20)
    const all = await page(search('paper'), undefined, 30)
    expect(ids([...first.entries, ...second.entries])).toEqual(ids(all.entries).slice(0, 25))
    expect(second.next).toBeDefined()
    expect(all.next).toBeUndefined()
  })

  it('reads no more of what was typed before', async () => {
    const { page } = await viewOfThirty()
    await page(search('paper'))
    const more = page(search('paper'), undefined, 25)
    expect((await page(search('papers'))).entries).toHaveLength(5)
    expect(await more).toEqual({ entries: [] })
  })

  it('tells of nothing anew that is as it was told', async () => {
    const { page, sought } = await viewOfThirty()
    const told = vi.fn()
    sought.subscribe(told)
    await page(search('paper'))
    await page(search('paper'), undefined, 25)
    expect(told.mock.calls.map(([known]) => known?.query?.text)).toEqual([undefined, 'paper'])
    await page(search('papers'))
    expect(sought.value?.query).toMatchObject({ text: 'papers' })
  })
})
