import { expect, it } from 'vitest'
import { createLastAnnounced } from '@/utils/attention/last-announced'
import { memoryArea } from '../polling/support'

it('what was said in one rhythm does not hide what was said in another', async () => {
  const last = createLastAnnounced(memoryArea())
  await last.remember({ hour: 1000 })
  await last.remember({ day: 2000 })
  await last.remember({ hour: 3000 })
  expect(await last.read()).toEqual({ hour: 3000, day: 2000 })
})
