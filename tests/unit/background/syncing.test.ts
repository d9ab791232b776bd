import { describe, expect, it } from 'vitest'
import { type Channel, createSyncing, SYNC_ALARM } from '@/entrypoints/background/syncing'
import type { Bytes } from '@/utils/bytes'
import type { Doc } from '@/utils/exchange/merge/document'
import type { Facts } from '@/utils/exchange/merge/facts'
import type { SyncState } from '@/utils/exchange/webdav/account'
import { DavProblem } from '@/utils/exchange/webdav/problem'
import { DAY, MINUTE } from '@/utils/time'

const NOON = Date.parse('2026-06-17T16:00:00Z')

function channel(isUsed: boolean) {
  let [state, file]: [SyncState, Bytes | undefined] = [{}, undefined]
  const server = { isDown: false }
  const way: Channel = {
    open: async () =>
      isUsed
        ? {
            async read() {
              if (server.isDown) throw new DavProblem('unreachable')
              return file && { bytes: file, tag: String(file.length) }
            },
            async write(bytes) {
              file = bytes
            },
          }
        : undefined,
    state: async () => state,
    async tell(told) {
      state = told
    },
  }
  return { ...way, server, state: () => state }
}

/** A machine with so many saves, and ways to others of which the reader uses some. */
function machine(used: boolean[], saves = 0) {
  const clock = { now: NOON }
  const rung = new Map<string, { scheduledTime: number; periodInMinutes: number }>()
  const created: number[] = []
  const channels = used.map(channel)
  const names = (count: number) => Array.from({ length: count }, (_, at) => `save:2606.0000${at}`)
  let facts: Facts = Object.fromEntries(names(saves).map((key) => [key, { savedAt: 1 }]))
  let known: Doc | undefined
  const syncing = createSyncing({
    channels: channels.map((each) => ({ ...each, state: async () => each.state() })),
    local: {
      facts: async () => facts,
      async adopt(wanted: Facts) {
        facts = wanted
        return false
      },
    } as never,
    memory: {
      load: async () => known,
      async store(doc: Doc) {
        known = doc
      },
      replica: async () => 'here',
    } as never,
    library: { announce() {} },
    alarms: {
      get: async (name) => rung.get(name),
      create(name, { delayInMinutes, periodInMinutes }) {
        created.push(delayInMinutes)
        rung.set(name, { scheduledTime: clock.now + delayInMinutes * MINUTE, periodInMinutes })
      },
      clear: (name) => rung.delete(name),
    },
    exclusively: (work) => work(),
    losing: async () => {},
    fetchTexts: async () => {},
    now: () => clock.now,
  })
  return {
    ...syncing,
    clock,
    created,
    servers: channels.map(({ server }) => server),
    states: () => channels.map(({ state }) => state()),
    saves: () => Object.keys(facts).length,
    lose() {
      facts = {}
    },
    due: () => rung.get(SYNC_ALARM)?.scheduledTime,
  }
}

describe('the alarm of syncs', () => {
  it('is made once, however often a worker wakes, with a way unused beside it or down', async () => {
    const { wake, created, clock } = machine([true, false])
    for (let count = 0; count < 5; count++) {
      await wake()
      clock.now += 10_000
    }
    expect(created).toEqual([1])
  })

  it('is made anew where the clock went back, and not at all where no way is used', async () => {
    const used = machine([true])
    await used.wake()
    used.clock.now -= 2 * DAY
    await used.wake()
    expect(used.created).toHaveLength(2)
    const unused = machine([false, false])
    await unused.wake()
    await unused.soon()
    expect(unused.created).toEqual([])
  })

  it('comes a minute after something was done, and is not put off by what is done meanwhile', async () => {
    const { follow, soon, clock, due } = machine([true])
    await follow()
    expect(due()).toBe(NOON + 30 * MINUTE)
    for (let count = 0; count < 5; count++) {
      await soon()
      clock.now += 10_000
    }
    expect(due()).toBe(NOON + MINUTE)
  })
})

describe('an answer of the reader', () => {
  it('goes to the way that asked, and no other', async () => {
    const here = machine([true, false], 20)
    await here.sync()
    here.lose()
    // Nobody was asked yet: an answer is to nothing.
    await here.sync('allow')
    expect(here.states()[0]?.last).toMatchObject({ kind: 'asks', where: 'here', removed: 20 })
    await here.sync('keep')
    expect(here.states()[0]?.last).toMatchObject({ kind: 'done' })
    expect(here.saves()).toBe(20)
  })

  it('is waited for also when the server could not be reached since it asked', async () => {
    const here = machine([true], 20)
    const [server] = here.servers
    await here.sync()
    here.lose()
    await here.sync()
    Object.assign(server ?? {}, { isDown: true })
    await here.sync('allow')
    expect(here.states()[0]).toMatchObject({ problem: { kind: 'unreachable' }, last: { kind: 'asks' } })
    Object.assign(server ?? {}, { isDown: false })
    await here.sync('keep')
    expect(here.states()[0]?.last).toMatchObject({ kind: 'done' })
    expect(here.saves()).toBe(20)
  })
})
