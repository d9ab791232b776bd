import { expect, it, vi } from 'vitest'
import { ANNOUNCE_ALARM, createAnnounceAlarm } from '@/utils/attention/announce-alarm'

function setUp(scheduledTime?: number) {
  let alarm = scheduledTime === undefined ? undefined : { scheduledTime }
  const alarms = {
    get: async () => alarm,
    create: vi.fn((_: string, { when }: { when: number }) => {
      alarm = { scheduledTime: when }
    }),
    clear: vi.fn(async () => {
      alarm = undefined
    }),
  }
  return { alarms, wakeAt: createAnnounceAlarm(alarms), due: () => alarm?.scheduledTime }
}

it('an alarm rings when it is to, and is made anew only when that is another time', async () => {
  const { alarms, wakeAt, due } = setUp()
  await wakeAt(5000)
  await wakeAt(5000)
  expect(alarms.create.mock.calls).toEqual([[ANNOUNCE_ALARM, { when: 5000 }]])
  await wakeAt(7000)
  expect(due()).toBe(7000)
})

it('an alarm that nothing waits for is taken back', async () => {
  const { alarms, wakeAt, due } = setUp(5000)
  await wakeAt(undefined)
  await wakeAt(undefined)
  expect([due(), alarms.clear.mock.calls.length]).toEqual([undefined, 1])
})
