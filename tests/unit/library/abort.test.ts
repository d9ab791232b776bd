import { expect, it } from 'vitest'
import { abort } from '@/utils/library/abort'
import { openRoom } from './support'

it('ends a transaction with nothing of it done, and says nothing of one that is over', async () => {
  const db = await openRoom().library.database()
  const tx = db.transaction('feeds', 'readwrite')
  tx.done.catch(() => {})
  const put = tx.store.put({ id: 'a' })
  abort(tx)
  await expect(put).rejects.toMatchObject({ name: 'AbortError' })
  expect(await db.count('feeds')).toBe(0)
  expect(() => abort(tx)).not.toThrow()
})
