import type { browser } from '@/utils/browser'
import { t } from '@/utils/i18n'
import type { Library } from '@/utils/library/library'
import { READ_LATER } from '@/utils/library/read-later'
import type { List } from '@/utils/library/records'
import { type PaperPage, paperPage } from '@/utils/papers/paper-page'
import { paperPatterns } from '@/utils/papers/paper-patterns'
import type { Settings } from '@/utils/settings'
import type { Area } from '@/utils/storage-area'

type Item = Parameters<typeof browser.contextMenus.create>[0]

/** Where the menus stand: on links to papers, and on pages that are about one. Each has a line for every list below it. */
const PLACES = ['save-link', 'save-page'] as const
/** A menu longer than this is no shorter way. */
const MOST_LISTS = 20
const SIGNATURE_KEY = 'linkMenus'

export interface LinkMenusDeps {
  menus: { create(item: Item): unknown; remove(id: string): Promise<void> }
  /** Goes with the browser session, as it should with what the browser may have forgotten. */
  area: Area
  library: Pick<Library, 'lists' | 'want' | 'save' | 'place'>
  settings: () => Promise<Settings>
  /** Fetches the text of a paper that was saved by its id. */
  fetchPaper: (id: string) => Promise<void>
}

/** "Save paper to…", in step with the reader's lists. */
export function createLinkMenus({ menus, area, library, settings, fetchPaper }: LinkMenusDeps) {
  let last: Promise<void> = Promise.resolve()

  /** Makes the menus anew if the lists have changed since. One after the other: a line made twice is an error. */
  function sync(): Promise<void> {
    last = last.catch(() => {}).then(make)
    return last
  }

  async function make(): Promise<void> {
    const [lists, { baseUrl }] = await Promise.all([library.lists(), settings()])
    const items = linkMenuItems(lists, baseUrl)
    const signature = JSON.stringify(items)
    if ((await area.get(SIGNATURE_KEY))[SIGNATURE_KEY] === signature) return
    // What was made by a worker before this one goes with its children; where there is none, there is nothing to remove.
    for (const id of PLACES) await menus.remove(id).catch(() => {})
    for (const item of items) menus.create(item)
    await area.set({ [SIGNATURE_KEY]: signature })
  }

  /** Saves the paper of the link or page into the list that was chosen. Returns its id; undefined when it was none of our lines. */
  async function press(menuItemId: string | number, link: PressedOn): Promise<string | undefined> {
    const [place, listId] = String(menuItemId).split(':')
    if (!PLACES.some((each) => each === place) || !listId) return undefined
    const { baseUrl } = await settings()
    const paper: PaperPage | undefined = paperPage(link.url, link.title, baseUrl)
    if (!paper?.id) return undefined
    await library.want(paper.id, paper.title)
    // A list that was deleted since the menu was made is no reason to lose the paper.
    const there = listId !== READ_LATER.id && (await library.lists()).some(({ id }) => id === listId)
    await (there ? library.place(paper.id, listId, true) : library.save(paper.id))
    await fetchPaper(paper.id)
    return paper.id
  }

  return { sync, press }
}

export interface PressedOn {
  url: string
  title?: string
}

/** The lines of both menus, parents first; `lists` in the reader's order. */
export function linkMenuItems(lists: List[], baseUrl: string): Item[] {
  const patterns = paperPatterns(baseUrl)
  const where: Record<(typeof PLACES)[number], Item> = {
    'save-link': { contexts: ['link'], targetUrlPatterns: patterns },
    'save-page': { contexts: ['page'], documentUrlPatterns: patterns },
  }
  return PLACES.flatMap((place) => [
    { id: place, title: t('save_paper_to'), ...where[place] },
    ...lists.slice(0, MOST_LISTS).map(({ id, name }) => ({
      id: `${place}:${id}`,
      parentId: place,
      // An ampersand would underline the letter behind it.
      title: (name || t('read_later')).replaceAll('&', '&&'),
      ...where[place],
    })),
  ])
}
