import { describe, expect, it } from 'vitest'
import type { Paper } from '@/utils/papers/paper'
import { createRanking } from '@/utils/ranking/ranking'
import { createShelf } from '@/utils/ranking/shelf'
import { DAY } from '@/utils/time'
import { idOf, paper, type Room, roomWith } from '../library/support'
import { papersOn, THEMES, type Theme } from './support'

const EACH = 12
const themes = Object.keys(THEMES) as Theme[]
/** Number of the nth paper of a theme: they come mixed. */
const numberOf = (theme: Theme, nth: number) => 1 + nth * themes.length + themes.indexOf(theme)

const stored: Paper[] = themes.flatMap((theme) =>
  papersOn(theme, EACH).map((text, nth) =>
    paper(numberOf(theme, nth), { ...text, upvotes: theme === 'speech' ? 50 : nth }),
  ),
)

let shelves = 0

async function open(papers = stored) {
  const room = await roomWith(papers)
  let pauses = 0
  const shelf = createShelf(`ranking-${++shelves}`)
  const ranking = createRanking({
    database: room.library.database,
    shelf,
    now: room.clock.now,
    pause: async () => void pauses++,
  })
  return { room, ranking, shelf, order: async () => ranking.order(await ranking.current()) }
}

async function save(room: Room, theme: Theme, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) await room.library.save(idOf(numberOf(theme, nth)))
}

const rest = (theme: Theme, from: number) =>
  Array.from({ length: EACH - from }, (_, at) => idOf(numberOf(theme, from + at))).sort()

describe('the order of the reader', () => {
  it('is that of upvotes up to four saves', async () => {
    const { room, ranking, order } = await open()
    await save(room, 'robots', 4)
    expect(await ranking.current()).toBeUndefined()
    expect((await order()).slice(0, EACH).sort()).toEqual(rest('speech', 0))
  })

  it('begins from the fifth save on with what is like them', async () => {
    const { room, order } = await open()
    await save(room, 'robots', 5)
    expect((await order()).slice(0, EACH - 5).sort()).toEqual(rest('robots', 5))
  })

  it('leaves out what is saved, read, or unwanted, and what is older than two weeks', async () => {
    const old = papersOn('robots', 3, 70).map((text, at) => paper(900 + at, { ...text, feedDay: '2026-06-01' }))
    const { room, order } = await open([...stored, ...old])
    await save(room, 'robots', 5)
    await room.library.markRead([idOf(numberOf('robots', 5))])
    await room.library.less(idOf(numberOf('robots', 6)))
    const shown = await order()
    expect(shown).toHaveLength(stored.length - 7)
    expect(shown.slice(0, EACH - 7).sort()).toEqual(rest('robots', 7))
  })

  it('learns nothing from what has no text', async () => {
    const { room, order } = await open()
    await room.library.want('2606.99999', 'Of no words')
    await room.library.save('2606.99999')
    await save(room, 'robots', 4)
    expect((await order()).slice(0, EACH - 4).sort()).toEqual(rest('robots', 4))
  })

  it('forgets a save that was undone', async () => {
    const { room, ranking, shelf, order } = await open()
    await save(room, 'robots', 5)
    for (let nth = 0; nth < 3; nth++) await room.library.save(idOf(numberOf('proteins', nth)))
    const term = 'protein folding'
    expect((await ranking.current())?.weights.has(term)).toBe(true)
    for (let nth = 0; nth < 3; nth++) await room.library.undo()
    expect((await ranking.current())?.weights.has(term)).toBe(false)
    expect((await shelf.read())?.model.weights.has(term)).toBe(false)
    for (let nth = 0; nth < 5; nth++) await room.library.undo()
    expect(await order()).toHaveLength(stored.length)
    // What was learned goes with the last of what it was learned from.
    expect(await shelf.read()).toBeUndefined()
  })

  it('is learned once, and kept for the next page', async () => {
    const { room, ranking, shelf } = await open()
    await save(room, 'robots', 5)
    await ranking.current()
    const first = await shelf.read()
    room.clock.pass(DAY)
    await ranking.current()
    expect(await shelf.read()).toEqual(first)
    await room.library.less(idOf(numberOf('speech', 1)))
    await ranking.current()
    expect((await shelf.read())?.at).toBe(room.clock.now())
  })

  it('puts what was opened before what was passed over, less than what was saved', async () => {
    const { room, ranking } = await open()
    await save(room, 'robots', 5)
    const text = papersOn('proteins', 1, 90)[0] ?? { title: '', abstract: '' }
    const before = (await ranking.orderFor([text]))?.[0] ?? 0
    for (let nth = 0; nth < 5; nth++) await room.library.markRead([idOf(numberOf('proteins', nth))], { opened: true })
    const [opened = 0, like = 0] = (await ranking.orderFor([text, papersOn('robots', 1, 90)[0] ?? text])) ?? []
    expect(opened).toBeGreaterThan(before)
    expect(like).toBeGreaterThan(opened)
  })
})

it('whoever asks for scores is given none while nothing is learned', async () => {
  const { ranking } = await open()
  expect(await ranking.orderFor(stored.slice(0, 3))).toBeUndefined()
})
