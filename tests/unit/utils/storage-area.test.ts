import { describe, expect, it } from 'vitest'
import { withStandIn } from '@/utils/storage-area'
import { memoryArea } from '../polling/support'

/** Two areas, and the two as one; `full` tells whether the first can be written. */
function setUp() {
  const disk = { full: false }
  const first = memoryArea()
  const second = memoryArea()
  const refusing = {
    ...first,
    set: (items: Record<string, unknown>) => (disk.full ? Promise.reject(new Error('no space')) : first.set(items)),
  }
  return { disk, first, second, area: withStandIn(refusing, second) }
}

describe('an area with a stand-in', () => {
  it('leaves the stand-in alone while it can be written', async () => {
    const { area, first, second } = setUp()
    await area.set({ health: 'good' })
    expect(await area.get('health')).toEqual({ health: 'good' })
    expect(await first.get('health')).toEqual({ health: 'good' })
    expect(await second.get('health')).toEqual({})
  })

  it('gives what it was told last, whether or not it could be written', async () => {
    const { area, disk, second } = setUp()
    await area.set({ health: 'good' })
    disk.full = true
    await area.set({ health: 'bad' })
    expect(await area.get('health')).toEqual({ health: 'bad' })
    disk.full = false
    await area.set({ health: 'good again' })
    expect(await area.get('health')).toEqual({ health: 'good again' })
    expect(await second.get('health')).toEqual({})
  })

  it('forgets in both', async () => {
    const { area, disk } = setUp()
    await area.set({ health: 'good' })
    disk.full = true
    await area.set({ health: 'bad' })
    await area.remove('health')
    expect(await area.get('health')).toEqual({})
  })

  it('says so when neither can be written', async () => {
    const refusing = { ...memoryArea(), set: () => Promise.reject(new Error('no space')) }
    await expect(withStandIn(refusing, refusing).set({ health: 'bad' })).rejects.toThrow('no space')
  })
})
