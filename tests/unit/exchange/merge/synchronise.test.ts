import { describe, expect, it } from 'vitest'
import { parseTopics } from '@/utils/topics'
import { idOf, papersFrom } from '../../library/support'
import { createMachine, createShared } from './machines'

async function two() {
  const shared = createShared()
  const [a, b] = [createMachine(shared.remote), createMachine(shared.remote)]
  await a.bring(papersFrom(1, 30))
  return { shared, a, b }
}

describe('two machines', () => {
  it('have the same lists, saves, notes, marks, topics and settings, and then nothing more to say', async () => {
    const { shared, a, b } = await two()
    const list = await a.library.createList('Seminar')
    await a.library.save(idOf(1))
    await a.library.place(idOf(2), list.id, true)
    await a.library.setNote(idOf(2), 'see §3')
    await a.library.markRead([idOf(3)])
    const [topic] = parseTopics({ topics: [{ id: 't', name: 'Maps', query: 'maps' }] }).topics
    if (topic) await a.topics.put(topic)
    await a.settings.change({ theme: 'dark', popupWidth: 640 })
    expect(await a.sync()).toMatchObject({ kind: 'done' })
    expect(await b.sync()).toMatchObject({ kind: 'done', added: 2, removed: 0 })

    expect(await b.saves()).toEqual(await a.saves())
    expect((await b.library.lists()).map(({ name }) => name)).toEqual(['', 'Seminar'])
    expect(await b.marked(3)).toBe(true)
    expect((await b.topics.read()).topics).toEqual([topic])
    expect(await b.settings.read()).toMatchObject({ theme: 'dark', popupWidth: 420 })
    // Papers come without their texts, which are fetched as those of papers that were saved by their ids.
    expect(await b.stored(1)).toHaveProperty('stub')
    const writes = shared.writes()
    for (const machine of [a, b, a]) expect(await machine.sync()).toMatchObject({ added: 0, removed: 0, changed: 0 })
    expect(shared.writes()).toBe(writes)
  })

  it('have what was read on either counted as read on both', async () => {
    const { a, b } = await two()
    await b.bring(papersFrom(1, 30))
    await a.library.markRead([idOf(1), idOf(2)])
    await a.sync()
    await b.sync()
    expect((await b.library.tally()).unread).toBe(28)
    await b.library.markUnread([idOf(2)])
    await b.sync()
    await a.sync()
    expect((await a.library.tally()).unread).toBe(29)
  })

  it('remove on both what one removed, and keep both of two notes', async () => {
    const { a, b } = await two()
    for (const number of [1, 2, 3]) await a.library.save(idOf(number))
    await a.sync()
    await b.sync()
    await a.library.unsave(idOf(1))
    await a.library.setNote(idOf(2), 'hither')
    await b.library.setNote(idOf(2), 'thither')
    await a.sync()
    await b.sync()
    await a.sync()
    for (const machine of [a, b]) {
      expect((await machine.saves()).map(({ id }) => id)).toEqual([2, 3].map(idOf))
      const notes = (await machine.saves())[0]?.note?.split('\n\n———\n\n')
      expect(notes?.sort()).toEqual(['hither', 'thither'])
    }
  })

  it('merge again where another wrote in between, and lose nothing by it', async () => {
    const { shared, a, b } = await two()
    await a.library.save(idOf(1))
    await b.bring(papersFrom(1, 3))
    await b.library.save(idOf(2))
    shared.meanwhile = async () => void (await b.sync())
    await a.sync()
    expect((await a.saves()).map(({ id }) => id)).toEqual([1, 2].map(idOf))
  })

  it('ask before many saves go, whichever lost them, and keep or remove them as told', async () => {
    const { a, b } = await two()
    for (const { id } of papersFrom(1, 20)) await a.library.save(id)
    await a.sync()
    await b.sync()
    for (const { id } of papersFrom(1, 6)) await a.library.unsave(id)
    expect(await a.sync()).toEqual({ kind: 'asks', where: 'here', removed: 6, of: 20 })
    expect(await b.saves()).toHaveLength(20)
    await a.sync('allow')
    expect(await b.sync()).toEqual({ kind: 'asks', where: 'elsewhere', removed: 6, of: 20 })
    expect(await b.sync('keep')).toMatchObject({ kind: 'done', removed: 0 })
    await a.sync()
    expect(await a.saves()).toHaveLength(20)
  })

  it('bring back what a machine lost with its database', async () => {
    const { shared, a, b } = await two()
    for (const { id } of papersFrom(1, 20)) await a.library.save(id)
    await a.sync()
    const emptied = createMachine(shared.remote)
    await emptied.memory.store((await a.memory.load()) as never)
    expect(await emptied.sync()).toMatchObject({ kind: 'asks', where: 'here', removed: 20 })
    expect(await emptied.sync('keep')).toMatchObject({ added: 20 })
    await b.sync()
    expect(await b.saves()).toHaveLength(20)
  })

  it('leave the file and the library alone where the file is none', async () => {
    const { shared, a } = await two()
    await a.library.save(idOf(1))
    shared.spoil(new TextEncoder().encode('<html>'))
    const writes = shared.writes()
    await expect(a.sync()).rejects.toMatchObject({ kind: 'foreign' })
    expect(shared.writes()).toBe(writes)
    expect(await a.saves()).toHaveLength(1)
  })

  it('keep what the reader changed while it was merged', async () => {
    const { shared, a, b } = await two()
    await a.library.save(idOf(1))
    await a.sync()
    await b.sync()
    await a.library.setNote(idOf(1), 'there')
    await a.sync()
    const write = b.local.adopt
    b.local.adopt = async (wanted) => {
      await b.library.setNote(idOf(1), 'meanwhile')
      return write(wanted)
    }
    await b.sync()
    expect((await b.saves())[0]?.note).toBe('meanwhile')
    b.local.adopt = write
    await b.sync()
    await a.sync()
    expect((await a.saves())[0]?.note).toContain('meanwhile')
    expect(shared.writes()).toBeGreaterThan(2)
  })
})
