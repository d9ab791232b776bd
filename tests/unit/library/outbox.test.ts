import { describe, expect, it } from 'vitest'
import type { Fate } from '@/utils/library/outbox'
import type { StoredPaper } from '@/utils/library/records'
import { HOUR } from '@/utils/time'
import { DAILY, idOf, openRoom, paper, papersFrom, type Room, roomWith } from './support'

const SESSION = 'session-1'
const claim = ({ intake }: Room, notification = 'papers-1', session = SESSION) =>
  intake.outbox.claim(session, () => ({ notification }))
const ids = (papers: StoredPaper[] | undefined) => papers?.map(({ id }) => id)

describe('claiming', () => {
  it('takes all that waits, best first, and names the notification after it', async () => {
    const room = await roomWith([paper(1, { upvotes: 2 }), paper(2, { upvotes: 11 }), paper(3, { upvotes: 9 })])
    const claimed = await room.intake.outbox.claim(SESSION, (papers) => ({
      notification: `best-${papers[0]?.id}-of-${papers.length}`,
    }))
    expect(ids(claimed?.papers)).toEqual([2, 3, 1].map(idOf))
    expect(claimed?.claim).toEqual({ notification: `best-${idOf(2)}-of-3`, session: SESSION })
  })

  it('leaves what is to be said later, and takes out what is never to be', async () => {
    const room = await roomWith([paper(1), paper(2), paper(3)])
    const fates = new Map<string, Fate>([
      [idOf(1), 'later'],
      [idOf(2), 'never'],
    ])
    const name = () => ({ notification: 'n' })
    const claimed = await room.intake.outbox.claim(SESSION, name, ({ id }) => fates.get(id) ?? 'now')
    expect(ids(claimed?.papers)).toEqual([idOf(3)])
    await room.intake.outbox.settle('n')
    expect(ids((await claim(room))?.papers)).toEqual([idOf(1)])
  })

  it('gives nothing when nothing waits', async () => {
    expect(await claim(openRoom())).toBeUndefined()
  })

  it('gives no paper twice, not to two who claim at once either', async () => {
    const room = await roomWith(papersFrom(1, 3))
    const [first, second] = await Promise.all([claim(room, 'a'), claim(room, 'b')])
    expect(first?.papers).toHaveLength(3)
    expect(second).toBeUndefined()
    await room.bring([paper(4)])
    expect(ids((await claim(room, 'c'))?.papers)).toEqual([idOf(4)])
  })

  it('passes over what was read meanwhile, for good', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.markRead([idOf(2)])
    expect(ids((await claim(room))?.papers)?.toSorted()).toEqual([1, 3].map(idOf))
    await room.library.markUnread([idOf(2)])
    expect(await claim(room, 'again')).toBeUndefined()
  })

  it('gives nothing when all was read meanwhile, and leaves nothing behind', async () => {
    const room = await roomWith(papersFrom(1, 3))
    await room.library.markRead(papersFrom(1, 3).map(({ id }) => id))
    expect(await claim(room)).toBeUndefined()
    expect(await room.outbox()).toEqual([])
  })

  it('speaks of papers as they are now', async () => {
    const room = await roomWith([paper(1, { upvotes: 1 }), paper(2, { upvotes: 2 })])
    await room.bring([paper(1, { upvotes: 7 })])
    expect((await claim(room))?.papers.map(({ id, upvotes }) => [id, upvotes])).toEqual([
      [idOf(1), 7],
      [idOf(2), 2],
    ])
  })

  it('is not undone by the same papers coming again', async () => {
    const room = await roomWith([paper(1)])
    await claim(room)
    room.clock.pass(HOUR)
    await room.bring([paper(1, { upvotes: 3 })])
    expect(await claim(room, 'again')).toBeUndefined()
  })
})

describe('a claim', () => {
  it('that was settled is over: its papers are announced', async () => {
    const room = await roomWith(papersFrom(1, 2))
    await claim(room, 'a')
    await room.bring([paper(3)])
    await room.intake.outbox.settle('a')
    expect(await room.intake.outbox.unsettled()).toEqual([])
    expect(await room.outbox()).toMatchObject([{ id: idOf(3) }])
    await room.bring(papersFrom(1, 2))
    expect(ids((await claim(room, 'b'))?.papers)).toEqual([idOf(3)])
  })

  it('that was released waits again, as if never claimed', async () => {
    const room = await roomWith(papersFrom(1, 2))
    const before = await room.outbox()
    await claim(room, 'a')
    await room.intake.outbox.release('a')
    expect(await room.outbox()).toEqual(before)
    expect((await claim(room, 'b'))?.papers).toHaveLength(2)
  })

  it('left by a worker that died is found, with its papers, after the database was opened anew', async () => {
    const room = await roomWith(papersFrom(1, 2))
    await claim(room, 'a', 'session-1')
    await room.bring([paper(3)])
    await claim(room, 'b', 'session-2')
    await room.bring([paper(4)])
    await room.connection.close()
    const { intake } = openRoom(room.name)
    const unsettled = await intake.outbox.unsettled()
    expect(unsettled.toSorted((a, b) => a.claim.notification.localeCompare(b.claim.notification))).toEqual([
      { claim: { notification: 'a', session: 'session-1' }, ids: [idOf(1), idOf(2)] },
      { claim: { notification: 'b', session: 'session-2' }, ids: [idOf(3)] },
    ])
  })

  it.each(['settle', 'release'] as const)('is all that %s touches', async (end) => {
    const room = await roomWith([paper(1)])
    await claim(room, 'a')
    await room.bring([paper(2)])
    await claim(room, 'b')
    const before = await room.outbox()
    await room.intake.outbox[end]('unknown')
    expect(await room.outbox()).toEqual(before)
    await room.intake.outbox[end]('a')
    expect((await room.intake.outbox.unsettled()).map((each) => each.claim.notification)).toEqual(['b'])
  })
})

it('what waited before a sleep is still there after it', async () => {
  const room = await roomWith([paper(1)])
  await room.connection.close()
  const later = openRoom(room.name)
  await later.bring([paper(1), paper(2)], { feed: DAILY })
  expect(ids((await claim(later))?.papers)?.toSorted()).toEqual([idOf(1), idOf(2)])
})
