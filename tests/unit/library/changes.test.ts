import { describe, expect, it, vi } from 'vitest'
import { type Change, createChanges } from '@/utils/library/changes'
import { READ_LATER } from '@/utils/library/read-later'
import { createChannels, idOf, NOON, openRoom, papersFrom, type Room } from './support'

/** Two contexts of the extension. */
function twoContexts() {
  const open = createChannels()
  return [createChanges(open()), createChanges(open())] as const
}

describe('a commit', () => {
  it('is told here and elsewhere, each knowing which it is', () => {
    const [one, other] = twoContexts()
    const [here, elsewhere] = [vi.fn(), vi.fn()]
    one.listen(here)
    other.listen(elsewhere)
    one.announce('saves')
    expect(here.mock.calls).toEqual([['saves', true]])
    expect(elsewhere.mock.calls).toEqual([['saves', false]])
  })

  it('is told to all who listen until they stop', () => {
    const [one] = twoContexts()
    const [first, second] = [vi.fn(), vi.fn()]
    const stop = one.listen(first)
    one.listen(second)
    one.announce('papers')
    stop()
    one.announce('lists')
    expect(first.mock.calls).toEqual([['papers', true]])
    expect(second).toHaveBeenCalledTimes(2)
  })

  it('heard from elsewhere is not passed on', () => {
    const open = createChannels()
    const [one, channel] = [createChanges(open()), open()]
    createChanges(channel)
    one.announce('papers')
    expect(channel.sent).toEqual([])
  })
})

describe('who looks after hearing of a change', () => {
  it('elsewhere finds it done', async () => {
    const open = createChannels()
    const room = openRoom(undefined, open)
    const page = openRoom(room.name, open)
    const found = new Promise((resolve) => {
      page.library.listen(() => resolve(page.library.tally()))
    })
    await room.bring(papersFrom(1, 3))
    expect(await found).toMatchObject({ unread: 3 })
  })
})

describe('what is told of', () => {
  it.each<[string, (room: Room) => Promise<unknown>, Change]>([
    ['marking read', ({ library }) => library.markRead([idOf(1)]), 'reading'],
    ['marking unread', ({ library }) => library.markUnread([idOf(1)]), 'reading'],
    ['opening a view', ({ library }) => library.opened(NOON), 'reading'],
    ['saving', ({ library }) => library.save(idOf(1)), 'saves'],
    ['taking out of what is saved', ({ library }) => library.unsave(idOf(2)), 'saves'],
    ['putting into a list', ({ library }) => library.place(idOf(1), READ_LATER.id, true), 'saves'],
    ['noting', ({ library }) => library.setNote(idOf(2), 'Mine'), 'saves'],
    ['making a list', ({ library }) => library.createList('A'), 'lists'],
    ['renaming a list', ({ library }) => library.renameList(READ_LATER.id, 'A'), 'lists'],
    ['moving a list', ({ library }) => library.moveList(READ_LATER.id, 1), 'lists'],
    ['deleting a list', ({ library }) => library.deleteList('a'), 'lists'],
    ['undoing', ({ library }) => library.undo(), 'undone'],
    ['taking in papers', ({ bring }) => bring(papersFrom(5, 1)), 'papers'],
  ])('%s', async (_, act, expected) => {
    const room = openRoom()
    await room.bring(papersFrom(1, 2))
    await room.library.save(idOf(2))
    room.told()
    await act(room)
    expect(room.told()).toEqual([expected])
  })

  it('is nothing that failed', async () => {
    const room = openRoom()
    await expect(room.library.setNote(idOf(1), 'Mine')).rejects.toThrow()
    await expect(room.library.createList(' ')).rejects.toThrow()
    expect(room.told()).toEqual([])
  })

  it('is nothing that only looks', async () => {
    const room = openRoom()
    await room.bring(papersFrom(1, 2))
    room.told()
    await room.unread()
    await Promise.all([
      room.library.lists(),
      room.library.tally(),
      room.library.lastDeed(),
      room.intake.outbox.unsettled(),
    ])
    expect(room.told()).toEqual([])
  })
})
