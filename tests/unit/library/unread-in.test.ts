import { describe, expect, it } from 'vitest'
import type { View } from '@/utils/library/pages'
import { READ_LATER } from '@/utils/library/read-later'
import { HOUR } from '@/utils/time'
import { idOf, NOON, paper, roomWith, TRENDING, TUESDAY } from './support'

describe('all that is unread', () => {
  /** Two days, one ranking, one list, read and unread in each; papers 5 and 6 came an hour later. */
  async function mixed() {
    const room = await roomWith([paper(1), paper(2), paper(3, { feedDay: TUESDAY }), paper(4, { feedDay: TUESDAY })])
    await room.trend([paper(1), paper(2), paper(7)])
    room.clock.pass(HOUR)
    await room.bring([paper(5), paper(6, { feedDay: TUESDAY })])
    await room.library.markRead([2, 4].map(idOf))
    for (const number of [1, 2, 6]) await room.library.save(idOf(number))
    await room.library.place(idOf(6), READ_LATER.id, false)
    return room
  }

  it.each<[string, View, number[], number[]]>([
    ['in unread', { kind: 'unread' }, [1, 3, 5, 6], [1, 3]],
    ['in a day', { kind: 'day', day: TUESDAY }, [3, 6], [3]],
    ['in a ranking', { kind: 'ranking', feed: TRENDING }, [1], [1]],
    ['among what is saved', { kind: 'saved' }, [1, 6], [1]],
    ['in a list', { kind: 'saved', listId: READ_LATER.id }, [1], [1]],
    ['in a list that is not there', { kind: 'saved', listId: 'none' }, [], []],
  ])('%s is known, and what of it had come by an instant', async (_, view, all, before) => {
    const { library } = await mixed()
    expect((await library.unreadIn(view)).toSorted()).toEqual(all.map(idOf))
    expect((await library.unreadIn(view, NOON)).toSorted()).toEqual(before.map(idOf))
    expect(await library.unreadIn(view, NOON - 1)).toEqual([])
    const odd = await library.unreadIn(view, undefined, (entry) => Number(entry.paper.id.slice(5)) % 2 === 1)
    expect(odd.toSorted()).toEqual(all.filter((number) => number % 2 === 1).map(idOf))
  })
})
