import { describe, expect, it } from 'vitest'
import { dayless, idOf, openRoom, paper, papersFrom } from './support'

const OLD = '2026-01-05'
const RECENT = '2026-06-17'
const LIMIT = '2026-03-01'

describe('retention', () => {
  it('removes what is older than the limit, read or unread, and the tally follows', async () => {
    const { bring, library, intake } = openRoom()
    await bring([...papersFrom(1, 3, { feedDay: OLD }), ...papersFrom(10, 2, { feedDay: RECENT })])
    await library.markRead([idOf(1)])
    expect(await intake.removeOld(LIMIT, 1)).toBe(3)
    expect(await intake.removeOld(LIMIT, 1)).toBe(0)
    expect(await library.tally()).toMatchObject({ unread: 2 })
    expect(await library.byId(papersFrom(1, 3).map(({ id }) => id))).toEqual([])
    expect(await library.byId([idOf(10), idOf(11)])).toHaveLength(2)
  })

  it('keeps a paper of the very day of the limit', async () => {
    const { bring, intake } = openRoom()
    await bring([paper(1, { feedDay: LIMIT })])
    expect(await intake.removeOld(LIMIT, 1)).toBe(0)
  })

  it('keeps what is saved, however old and however much of it', async () => {
    const { bring, library, intake } = openRoom()
    await bring(papersFrom(1, 130, { feedDay: OLD }))
    for (const { id } of papersFrom(1, 120)) await library.save(id)
    expect(await intake.removeOld(LIMIT, 1)).toBe(10)
    expect(await library.savedCount()).toBe(120)
    const first = await library.page({ kind: 'saved' }, undefined, 200)
    expect(first.entries).toHaveLength(120)
  })

  it('keeps what the ranking shows', async () => {
    const { bring, trend, intake, library } = openRoom()
    await bring(papersFrom(1, 2, { feedDay: OLD }))
    await trend([paper(1, { feedDay: OLD })])
    expect(await intake.removeOld(LIMIT, 1)).toBe(1)
    expect(await library.byId([idOf(1)])).toHaveLength(1)
  })

  it('leaves nothing that could come back as new or be announced', async () => {
    const { bring, library, intake, outbox } = openRoom()
    await bring(papersFrom(1, 2, { feedDay: OLD }))
    await intake.markSynced('huggingface/daily', 1, OLD)
    await library.markRead([idOf(1)])
    await intake.removeOld(LIMIT, 1)
    expect(await bring(papersFrom(1, 2, { feedDay: OLD }))).toMatchObject({ arrived: [] })
    expect(await library.tally()).toMatchObject({ unread: 0 })
    expect(await outbox()).toEqual([])
  })

  it('removes what no feed listed once it was told of long ago, unless it is saved', async () => {
    const { intake, library, stored } = openRoom()
    const asked = (number: number, at: number) =>
      intake.ingest({ feed: 'ask', followed: false, papers: [dayless(number)], at })
    await asked(1, Date.parse(`${OLD}T12:00:00Z`))
    await asked(2, Date.parse(`${OLD}T12:00:00Z`))
    await asked(3, Date.parse(`${RECENT}T12:00:00Z`))
    await library.save(idOf(2))
    expect(await intake.removeOld(LIMIT, 1)).toBe(1)
    expect(await intake.removeOld(LIMIT, 1)).toBe(0)
    expect(await stored(1)).toBeUndefined()
    expect(await Promise.all([stored(2), stored(3)])).toMatchObject([{ id: idOf(2) }, { id: idOf(3) }])
  })

  it('goes in steps of a hundred', async () => {
    const { bring, intake } = openRoom()
    await bring(papersFrom(1, 230, { feedDay: OLD }))
    const steps: number[] = []
    for (let removed = -1; removed !== 0; ) {
      removed = await intake.removeOld(LIMIT, 1)
      steps.push(removed)
    }
    expect(steps).toEqual([100, 100, 30, 0])
  })
})
