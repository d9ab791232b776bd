import { expect, it } from 'vitest'
import { citationKeys } from '@/utils/exchange/citations/keys'
import { anyPaper } from '../../papers/any-paper'

const one = anyPaper({ id: '2606.00001' })
const two = anyPaper({ id: '2606.00002' })
const other = anyPaper({ id: '2606.00003', title: 'Roads' })

it('are the papers’ own, and of papers that have the same the oldest keeps it', () => {
  const keys = [...citationKeys([two, other, one])]
  expect(keys.sort()).toEqual([
    ['2606.00001', 'orr2026maps'],
    ['2606.00002', 'orr2026maps-2606.00002'],
    ['2606.00003', 'orr2026roads'],
  ])
})

it('stay as they are whatever the order and whatever comes later', () => {
  const before = citationKeys([one, two])
  const after = citationKeys([anyPaper({ id: '2607.00009', publishedOn: '2026-07-01' }), two, other, one])
  for (const [id, key] of before) expect(after.get(id)).toBe(key)
  expect(new Set(after.values()).size).toBe(after.size)
})

it('are for papers of old ids what BibTeX takes for a key', () => {
  const old = ['astro-ph/9901001', 'hep-th/9901001'].map((id) => anyPaper({ id, publishedOn: '1999-01-04' }))
  for (const key of citationKeys(old).values()) expect(key).toMatch(/^[\w.-]+$/)
})
