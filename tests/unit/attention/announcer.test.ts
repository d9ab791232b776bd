import { describe, expect, it } from 'vitest'
import { targetOf } from '@/utils/attention/announcement'
import { HOUR } from '@/utils/time'
import { setUp } from './support'

describe('what waits to be announced', () => {
  it('is announced in one notification, the most liked first, and then no longer', async () => {
    const { intake, arrive, announcer, desktop, waiting } = await setUp()
    await arrive('1', '2')
    await intake.ingest({
      feed: 'huggingface/daily',
      followed: true,
      at: 1,
      papers: [
        { id: '3', title: 'Top.', abstract: 'A.', authors: [], publishedOn: '2026-06-15', upvotes: 9, comments: 0 },
      ],
    })
    await announcer().announceWaiting()
    expect(desktop.told).toEqual([
      { id: expect.stringMatching(/^papers:/), title: '3 new papers', message: '• Top.\n• Paper 1.\n• Paper 2.' },
    ])
    expect(await waiting()).toEqual([])
    await announcer().announceWaiting()
    expect(desktop.told).toHaveLength(1)
  })

  it('is nothing: nothing is shown', async () => {
    const { announcer, desktop } = await setUp()
    await announcer().announceWaiting()
    expect(desktop.told).toEqual([])
  })

  it('is one paper: a click on it opens that paper', async () => {
    const { arrive, announcer, desktop } = await setUp()
    await arrive('1')
    await announcer().announceWaiting()
    expect(desktop.told.map(({ id }) => targetOf(id))).toEqual([{ kind: 'paper', id: '1' }])
  })

  it('was read meanwhile: it is not announced', async () => {
    const { arrive, announcer, desktop, library, waiting } = await setUp()
    await arrive('1', '2')
    await library.markRead(['1'])
    await announcer().announceWaiting()
    expect([desktop.times('1'), desktop.times('2'), await waiting()]).toEqual([0, 1, []])
  })

  it('was all read meanwhile: nothing is shown, and nothing waits', async () => {
    const { arrive, announcer, desktop, library, waiting } = await setUp()
    await arrive('1', '2')
    await library.markRead(['1', '2'])
    await announcer().announceWaiting()
    expect([desktop.told, await waiting()]).toEqual([[], []])
  })
})

describe('when the reader wants no notifications', () => {
  it('the outbox is emptied in silence, and nothing old is announced once they do', async () => {
    const { arrive, announcer, desktop, world, waiting } = await setUp()
    world.settings.notifications = false
    await arrive('1', '2')
    await announcer().announceWaiting()
    expect([desktop.told, await waiting()]).toEqual([[], []])
    world.settings.notifications = true
    await arrive('3')
    await announcer().announceWaiting()
    expect(desktop.told.map(({ message }) => message)).toEqual(['Abstract of Paper 3.'])
  })
})

describe('a desktop that refuses', () => {
  it('is asked once a run, not again and again, and what waits is announced when it no longer refuses', async () => {
    const { arrive, announcer, desktop, waiting } = await setUp()
    const { create } = desktop.notifications
    let refusals = 0
    desktop.notifications.create = async () => {
      refusals++
      throw new Error('no notification server')
    }
    await arrive('1', '2')
    for (let run = 1; run <= 3; run++) {
      await expect(announcer().announceWaiting()).rejects.toThrow('no notification server')
      expect(refusals).toBe(run)
    }
    expect(await waiting()).toEqual(['1', '2'])

    desktop.notifications.create = create
    await arrive('3')
    await announcer().announceWaiting()
    expect([desktop.times('1'), desktop.times('2'), desktop.times('3')]).toEqual([1, 1, 1])
    expect(desktop.told).toHaveLength(1)
  })

  it('is forgotten with the browser session: nothing is kept for ever', async () => {
    const { arrive, announcer, desktop, waiting, world } = await setUp()
    const { create } = desktop.notifications
    desktop.notifications.create = () => Promise.reject(new Error('no notification server'))
    await arrive('1', '2')
    await expect(announcer().announceWaiting()).rejects.toThrow()
    world.session = 'two'
    desktop.notifications.create = create
    await announcer().announceWaiting()
    expect([desktop.told, await waiting()]).toEqual([[], []])
  })
})

describe('a notification that was clicked or closed', () => {
  it('was seen, though the worker died before it could say so', async () => {
    const { arrive, announcer, desktop, waiting } = await setUp()
    await arrive('1', '2')
    const dying = announcer((when, what) => {
      if (when === 'before' && what === 'settle') throw new Error('killed')
    })
    await expect(dying.announceWaiting()).rejects.toThrow('killed')
    const [id = ''] = desktop.shown.keys()
    desktop.shown.delete(id)
    await announcer().seen(id)
    await announcer().announceWaiting()
    expect([desktop.told.length, await waiting()]).toEqual([1, []])
  })

  it('is none of ours: nothing happens', async () => {
    const { arrive, announcer, waiting } = await setUp()
    await arrive('1')
    await announcer().seen('somebody else')
    expect(await waiting()).toEqual(['1'])
  })
})

describe('where only topics are announced', () => {
  it('the others leave the outbox unsaid', async () => {
    const { arrive, announcer, desktop, world, waiting } = await setUp()
    world.settings.notificationScope = 'topics'
    await arrive('1', '2')
    await announcer().announceWaiting()
    expect(desktop.told).toEqual([])
    expect(await waiting()).toEqual([])
  })
})

describe('papers that are not due', () => {
  it('wait, and the worker is woken when they are', async () => {
    const { arrive, announcer, desktop, world, waiting } = await setUp()
    world.calm.rhythm = 'hour'
    await arrive('1')
    await announcer().announceWaiting()
    const first = world.last.hour ?? 0
    await arrive('2', '3')
    await announcer().announceWaiting()
    expect([desktop.told.length, await waiting(), world.alarm]).toEqual([1, ['2', '3'], first + HOUR])

    world.now = first + HOUR
    await announcer().announceWaiting()
    expect(desktop.told.at(-1)?.title).toBe('2 new papers')
    expect(await waiting()).toEqual([])
  })

  it('are in the next summary after the quiet that held them back', async () => {
    const { arrive, announcer, desktop, world } = await setUp()
    world.held = { until: world.now + HOUR }
    await arrive('1')
    await announcer().announceWaiting()
    await arrive('2')
    await announcer().announceWaiting()
    expect([desktop.told, world.alarm]).toEqual([[], world.held.until])
    world.held = undefined
    await announcer().announceWaiting()
    expect(desktop.told.map(({ title }) => title)).toEqual(['2 new papers'])
  })

  it('wait without an alarm while the reader is in front: nobody knows until when', async () => {
    const { arrive, announcer, world, waiting } = await setUp()
    world.held = {}
    await arrive('1')
    await announcer().announceWaiting()
    expect([await waiting(), world.alarm]).toEqual([['1'], undefined])
  })

  it('are said by the day once, though the worker died right after showing them', async () => {
    const { arrive, announcer, desktop, world } = await setUp()
    world.calm.rhythm = 'day'
    await arrive('1')
    const dying = announcer((when, what) => {
      if (when === 'before' && what === 'remember') throw new Error('killed')
    })
    await expect(dying.announceWaiting()).rejects.toThrow('killed')
    await arrive('2')
    await announcer().announceWaiting()
    expect(desktop.told).toHaveLength(1)
    expect(world.last.day).toBeDefined()
  })
})
