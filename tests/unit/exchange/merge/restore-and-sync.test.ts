import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Backup } from '@/utils/exchange/backup/backup'
import { idOf, papersFrom } from '../../library/support'
import { exchangeOf } from '../backup/support'
import { createMachine, createShared } from './machines'

type Machine = ReturnType<typeof createMachine> & { exchange: ReturnType<typeof exchangeOf> }
type Act = (machine: Machine, backups: Backup[]) => Promise<unknown>

const number = fc.integer({ min: 1, max: 4 })
const acts: fc.Arbitrary<Act> = fc.oneof(
  number.map(
    (each): Act =>
      ({ library }) =>
        library.save(idOf(each)),
  ),
  number.map(
    (each): Act =>
      ({ library }) =>
        library.unsave(idOf(each)),
  ),
  fc.tuple(number, fc.constantFrom('one', 'two')).map(
    ([each, note]): Act =>
      async ({ library }) => {
        await library.save(idOf(each))
        await library.setNote(idOf(each), note)
      },
  ),
  number.map(
    (each): Act =>
      ({ library }) =>
        library.markRead([idOf(each)]),
  ),
  number.map(
    (each): Act =>
      ({ library }) =>
        library.markUnread([idOf(each)]),
  ),
  fc.constant<Act>(async ({ exchange }, backups) => backups.push(await exchange.backup())),
  fc.nat(3).map(
    (which): Act =>
      async ({ exchange, clock }, backups) => {
        const backup = backups[which]
        if (!backup) return
        await exchange.apply(backup, { withSettings: false })
        // Whoever restores wants it: nothing of it is missing then, whatever was removed since it was made.
        const here = await exchange.backup()
        for (const { id } of backup.saves) expect(here.saves.map((save) => save.id)).toContain(id)
        clock.pass(1)
      },
  ),
  fc.constant<Act>((machine) => machine.sync('allow')),
)

const made = async ({ exchange }: Machine) => {
  const { lists, saves, marks } = await exchange.backup()
  return { lists, saves, marks }
}

it('what a backup brings is an act of the reader like others: after it machines sync to the same, and it stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), acts), { maxLength: 14 }), async (life) => {
      const shared = createShared()
      const backups: Backup[] = []
      const machines = [createMachine(shared.remote), createMachine(shared.remote)].map(
        (machine): Machine => ({ ...machine, exchange: exchangeOf(machine) }),
      )
      const [a, b] = machines as [Machine, Machine]
      for (const machine of machines) await machine.bring(papersFrom(1, 4))
      for (const [which, act] of life) {
        const machine = machines[which] as Machine
        machine.clock.pass(1)
        await act(machine, backups)
      }
      for (const machine of [a, b, a, b]) await machine.sync('allow')
      expect(await made(b)).toEqual(await made(a))

      const [backup] = backups
      if (!backup) return
      await a.exchange.apply(backup, { withSettings: false })
      for (const machine of [a, b, a]) await machine.sync('allow')
      expect(await made(b)).toEqual(await made(a))
      expect((await b.saves()).map(({ id }) => id)).toEqual(expect.arrayContaining(backup.saves.map(({ id }) => id)))
    }),
    { numRuns: 25 },
  )
})
