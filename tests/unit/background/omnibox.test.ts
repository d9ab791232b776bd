import { expect, it, vi } from 'vitest'
import { idOf, papersFrom, roomWith } from '../library/support'
import { searchingIn } from '../search/support'
import { importInBrowser } from '../utils/browser'

async function setUp() {
  const i18n = { getMessage: (name: string, fill: string[]) => `${name} ${fill.join()}` }
  const { createOmnibox } = await importInBrowser({ i18n }, () => import('@/entrypoints/background/omnibox'))
  const room = await roomWith(papersFrom(1, 30))
  const searching = searchingIn(room)
  await searching.build()
  const opened: string[] = []
  const described: string[] = []
  const omnibox = createOmnibox({
    search: searching.search,
    markup: true,
    describe: (text) => void described.push(text),
    openPaper: async (id, where) => void opened.push(`${id} ${where}`),
    openPage: async (path, where) => void opened.push(`${path} ${where}`),
  })
  return { ...omnibox, opened, described }
}

it('suggests a few of what is stored, and says what Enter would do', async () => {
  const { changed, described } = await setUp()
  const suggest = vi.fn()
  await changed(' paper <7 ', suggest)
  expect(suggest).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ content: `arXiv:${idOf(7)}` })])
  expect(described).toEqual(['omnibox_search paper &lt;7'])
  await changed('paper', suggest)
  expect(suggest.mock.lastCall?.[0]).toHaveLength(6)
})

it('opens a paper by its suggestion or its id, and the search for anything else', async () => {
  const { entered, opened } = await setUp()
  await entered(`arXiv:${idOf(1)}`, 'currentTab')
  await entered(`${idOf(2)}v3`, 'newBackgroundTab')
  await entered('Attention & more', 'newForegroundTab')
  expect(opened).toEqual([
    `${idOf(1)} currentTab`,
    `${idOf(2)} newBackgroundTab`,
    '/reader.html?q=Attention+%26+more newForegroundTab',
  ])
})
