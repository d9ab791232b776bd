import { expect, it } from 'vitest'
import { readKept } from '@/utils/exchange/kept'
import type { Entry } from '@/utils/library/entries'
import type { Bookmark, View } from '@/utils/library/pages'
import { paper } from '../library/support'

const entries: Entry[] = Array.from({ length: 250 }, (_, index) => ({
  paper: { ...paper(index), sightings: [], ...(index === 1 && { stub: { tries: 0 } }) },
  read: false,
  save: {
    id: paper(index).id,
    savedAt: index,
    places: [
      ['a', index],
      ['gone', 1],
    ],
    ...(index === 0 && { note: 'Mind.' }),
  },
}))

const library = {
  page: async (_: View, from?: Bookmark, size = 20) => {
    const start = from && 'place' in from ? from.place : 0
    const more = start + size < entries.length
    return { entries: entries.slice(start, start + size), ...(more && { next: { place: start + size } }) }
  },
}

it('reads all of a list in its order, a hundred at a time', async () => {
  const kept = await readKept(library, { kind: 'saved' }, (id) => (id === 'a' ? 'First' : undefined))
  expect(kept.map((each) => each.paper.id)).toEqual(entries.map((each) => each.paper.id))
  expect(kept[0]).toMatchObject({ lists: ['First'], savedAt: 0, note: 'Mind.' })
  expect(kept[1]).toMatchObject({ lists: ['First'], stub: true })
})
