import { describe, expect, it, vi } from 'vitest'
import type { Library } from '@/utils/library/library'
import { parseSettings } from '@/utils/settings'
import { importInBrowser } from './browser'

/** A browser and a library that write down what is done, in order. */
async function setUp(openTabs: { id: number; windowId: number; url: string }[] = []) {
  const log: unknown[] = []
  const tabs = {
    query: async ({ url }: { url: string }) => openTabs.filter((tab) => tab.url.startsWith(url.replace('*', ''))),
    async update(id: number, tab: object) {
      log.push([id, tab])
    },
    async create(tab: object) {
      log.push(tab)
    },
  }
  const windows = {
    async update(id: number, window: object) {
      log.push([id, window])
    },
  }
  const library = {
    async markRead(ids: string[], options: object) {
      log.push(['read', ...ids, options])
    },
  } as unknown as Library
  const badge = async () => void log.push('badge')
  const open = await importInBrowser({ tabs, windows }, () => import('@/utils/open'))
  return { ...open, log, parts: { library, badge } }
}

describe('opening a paper', () => {
  it('marks it read and sets the badge before the tab opens, since a popup does not outlive that', async () => {
    const { openPaper, log, parts } = await setUp()
    await openPaper('2606.28322', { ...parts, settings: parseSettings({}) })
    expect(log).toEqual([
      ['read', '2606.28322', { opened: true }],
      'badge',
      { url: 'https://huggingface.co/papers/2606.28322', active: true },
    ])
  })

  it('marks nothing when the reader does not want that', async () => {
    const { openPaper, log, parts } = await setUp()
    await openPaper('2606.28322', { ...parts, settings: parseSettings({ markReadOnOpen: false }) })
    expect(log).toEqual([{ url: 'https://huggingface.co/papers/2606.28322', active: true }])
  })

  it('leads where the settings say, behind when asked to', async () => {
    const { openPaper, log, parts } = await setUp()
    await openPaper('2606.28322', { ...parts, settings: parseSettings({ openTarget: 'pdf' }), behind: true })
    expect(log.at(-1)).toEqual({ url: 'https://arxiv.org/pdf/2606.28322', active: false })
  })

  it('at a mirror is at that mirror', async () => {
    const { openPaper, log, parts } = await setUp()
    await openPaper('2606.28322', { ...parts, settings: parseSettings({ baseUrl: 'https://mirror.example/hf' }) })
    expect(log.at(-1)).toMatchObject({ url: 'https://mirror.example/hf/papers/2606.28322' })
  })
})

it('a page of the extension opens in a tab of its own', async () => {
  const { openPage, log } = await setUp()
  await openPage('/reader.html')
  expect(log).toEqual([{ url: 'extension://offprint/reader.html', active: true }])
})

it('or comes to the front where it is open already', async () => {
  const { openPage, log } = await setUp([{ id: 7, windowId: 3, url: 'extension://offprint/reader.html?since=1' }])
  await openPage('/reader.html')
  expect(log).toEqual([
    [7, { active: true }],
    [3, { focused: true }],
  ])
})

it('a paper opens though the store refuses to mark it read', async () => {
  const { openPaper, log, parts } = await setUp()
  const told = vi.spyOn(console, 'error').mockReturnValueOnce()
  const markRead = () => Promise.reject(new Error('disk full'))
  await openPaper('2606.28322', { ...parts, library: { markRead } as never, settings: parseSettings({}) })
  expect(log).toEqual([{ url: 'https://huggingface.co/papers/2606.28322', active: true }])
  expect(told).toHaveBeenCalledWith('Offprint:', expect.objectContaining({ message: 'disk full' }))
  told.mockRestore()
})
