import { expect, it } from 'vitest'
import { sweptIn } from '@/utils/library/swept-in'
import { idOf, NOON, openRoom } from './support'

it('what was swept is known before it has marks', async () => {
  const db = await openRoom().library.database()
  await db.add('sweeps', { ids: [idOf(1), idOf(2)], at: NOON })
  await db.add('sweeps', { ids: [idOf(3)], at: NOON + 1 })
  const swept = await sweptIn(db.transaction('sweeps') as never)
  expect([...swept]).toEqual([
    [idOf(1), { id: idOf(1), readAt: NOON }],
    [idOf(2), { id: idOf(2), readAt: NOON }],
    [idOf(3), { id: idOf(3), readAt: NOON + 1 }],
  ])
})
