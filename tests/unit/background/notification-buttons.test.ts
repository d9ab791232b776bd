import { describe, expect, it, vi } from 'vitest'
import { createNotificationButtons } from '@/entrypoints/background/notification-buttons'
import { memoryArea } from '../polling/support'

function setUp() {
  const library = { save: vi.fn(async () => {}), markRead: vi.fn(async () => {}) }
  const area = memoryArea()
  // A worker that was started by the press knows nothing but what is stored.
  const worker = () =>
    createNotificationButtons({
      library: library as never,
      area,
      words: { save: 'Save', markRead: 'Mark read', markAllRead: 'Mark these read' },
    })
  return { library, worker }
}

const papers = [{ id: '2606.00001' }, { id: '2606.00002' }]

describe('a notification of one paper', () => {
  it('can be saved or marked read from the desktop', async () => {
    const { library, worker } = setUp()
    const notification = 'paper:2606.00001'
    const buttons = await worker().of({ notification }, papers.slice(0, 1))
    expect(buttons.map(({ title }) => title)).toEqual(['Save', 'Mark read'])
    await worker().press(notification, 0)
    expect(library.save).toHaveBeenCalledWith('2606.00001')
    await worker().press(notification, 1)
    expect(library.markRead).toHaveBeenCalledWith(['2606.00001'])
  })
})

describe('a notification of several', () => {
  it('marks those read that it spoke for, and no others', async () => {
    const { library, worker } = setUp()
    const buttons = await worker().of({ notification: 'papers:1' }, papers)
    await worker().of({ notification: 'papers:2' }, [{ id: '2606.00003' }])
    expect(buttons.map(({ title }) => title)).toEqual(['Mark these read'])
    await worker().press('papers:1', 0)
    expect(library.markRead.mock.calls).toEqual([[papers.map(({ id }) => id)]])
  })

  it('that nobody remembers marks nothing', async () => {
    const { library, worker } = setUp()
    await worker().press('papers:9', 0)
    expect(library.markRead).not.toHaveBeenCalled()
  })
})
