import type { Bytes } from '@/utils/bytes'
import { createLocal } from '@/utils/exchange/merge/local'
import { createMemory } from '@/utils/exchange/merge/memory'
import { ChangedMeanwhile, type Remote, type Removals, synchronise } from '@/utils/exchange/merge/synchronise'
import { createSettingsStore } from '@/utils/settings'
import { createTopicStore } from '@/utils/topics'
import { openRoom, type Room } from '../../library/support'
import { memoryArea } from '../../polling/support'

/** A file in memory that machines share. `meanwhile` is called once, before the next writing. */
export function createShared() {
  let file: { bytes: Bytes; tag: string } | undefined
  let count = 0
  const shared = {
    meanwhile: undefined as (() => Promise<void>) | undefined,
    writes: () => count,
    spoil: (bytes: Bytes) => {
      file = { bytes, tag: `${++count}` }
    },
    remote: {
      read: async () => file,
      async write(bytes, tag) {
        const before = shared.meanwhile
        shared.meanwhile = undefined
        await before?.()
        if (tag !== file?.tag) throw new ChangedMeanwhile()
        file = { bytes, tag: `${++count}` }
      },
    } satisfies Remote,
  }
  return shared
}

let names = 0

/** A machine with a library of its own that syncs through a shared file. */
export function createMachine(remote: Remote, room: Room = openRoom()) {
  const topics = createTopicStore(memoryArea())
  const settings = createSettingsStore(memoryArea())
  const local = createLocal({ database: room.library.database, topics, settings })
  const memory = createMemory(Math.random, `machine-${++names}`)
  const { load, store } = memory
  return {
    ...room,
    topics,
    settings,
    local,
    memory,
    sync: async (removals?: Removals) =>
      synchronise(
        {
          remote,
          load,
          store,
          replica: await memory.replica(),
          facts: local.facts,
          adopt: local.adopt,
          now: room.clock.now,
        },
        removals,
      ),
    saves: async () => (await room.library.database()).getAll('saves'),
  }
}
