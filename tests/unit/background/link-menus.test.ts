import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseSettings } from '@/utils/settings'
import { idOf, openRoom } from '../library/support'
import { memoryArea } from '../polling/support'
import { importInBrowser } from '../utils/browser'

const load = () =>
  importInBrowser({ i18n: { getMessage: (name: string) => name } }, () => import('@/entrypoints/background/link-menus'))

/** The menus as the browser keeps them: a line made twice is an error, and goes with what it stands below. */
async function setUp() {
  const { createLinkMenus } = await load()
  const room = openRoom()
  const lines = new Map<string, { title?: string; parentId?: string | number }>()
  const menus = {
    made: 0,
    create({ id = '', ...item }: { id?: string; title?: string; parentId?: string | number }) {
      if (lines.has(id)) throw new Error(`a line made twice: ${id}`)
      if (item.parentId && !lines.has(String(item.parentId))) throw new Error('a line below nothing')
      lines.set(id, item)
      menus.made++
    },
    async remove(id: string) {
      if (!lines.delete(id)) throw new Error(`no line ${id}`)
      for (const [other, { parentId }] of lines) if (parentId === id) lines.delete(other)
    },
  }
  const area = memoryArea()
  const fetchPaper = vi.fn(async (_: string) => {})
  const create = () =>
    createLinkMenus({ menus, area, library: room.library, settings: async () => parseSettings({}), fetchPaper })
  const titles = (place: string) => [...lines].flatMap(([, { title, parentId }]) => (parentId === place ? [title] : []))
  return { room, menus, titles, fetchPaper, create, lines, linkMenus: create() }
}

let parts: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  parts = await setUp()
})

describe('the menus', () => {
  it('have a line for each list, in the reader’s order', async () => {
    await parts.room.library.createList('Q & A')
    await parts.linkMenus.sync()
    for (const place of ['save-link', 'save-page']) expect(parts.titles(place)).toEqual(['read_later', 'Q && A'])
  })

  it('follow the lists, through the death of workers, and are left alone while nothing changes', async () => {
    await parts.linkMenus.sync()
    const { made } = parts.menus
    await parts.create().sync()
    expect(parts.menus.made).toBe(made)
    const { id } = await parts.room.library.createList('Theory')
    await Promise.all([parts.create().sync(), parts.room.library.listen(() => {})])
    expect(parts.titles('save-link')).toEqual(['read_later', 'Theory'])
    await parts.room.library.deleteList(id)
    const again = parts.create()
    await Promise.all([again.sync(), again.sync()])
    expect(parts.titles('save-link')).toEqual(['read_later'])
  })

  it('have at most 20 lines', async () => {
    for (let count = 0; count < 30; count++) await parts.room.library.createList(`List ${count}`)
    await parts.linkMenus.sync()
    expect(parts.titles('save-link')).toHaveLength(20)
  })
})

describe('a press', () => {
  const url = `https://arxiv.org/pdf/${idOf(1)}v2`
  const saved = async () => (await parts.room.library.page({ kind: 'saved' })).entries

  it('saves a paper that is not stored, and has its text fetched', async () => {
    expect(await parts.linkMenus.press('save-link:read-later', { url })).toBe(idOf(1))
    expect((await saved()).map(({ paper }) => [paper.id, paper.title])).toEqual([[idOf(1), `arXiv:${idOf(1)}`]])
    expect(parts.fetchPaper).toHaveBeenCalledExactlyOnceWith(idOf(1))
  })

  it('puts it into the list that was chosen, with the title that the page has', async () => {
    const { id } = await parts.room.library.createList('Theory')
    await parts.linkMenus.press(`save-page:${id}`, { url, title: `[${idOf(1)}] Attention, Again` })
    const [entry] = await saved()
    expect(entry?.paper.title).toBe('Attention, Again')
    expect(entry?.save?.places.map(([list]) => list)).toEqual([id])
  })

  it('on a list that is there no more saves the paper all the same', async () => {
    await parts.linkMenus.press('save-link:gone', { url })
    expect((await saved())[0]?.save?.places.map(([list]) => list)).toEqual(['read-later'])
  })

  it('on another line, or on a link that names no paper, does nothing', async () => {
    expect(await parts.linkMenus.press('refresh', { url })).toBeUndefined()
    expect(await parts.linkMenus.press(7, { url })).toBeUndefined()
    expect(await parts.linkMenus.press('save-link:read-later', { url: 'https://arxiv.org/list/cs.LG' })).toBeUndefined()
    expect(await saved()).toEqual([])
    expect(parts.fetchPaper).not.toHaveBeenCalled()
  })
})
