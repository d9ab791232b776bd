import { expect, it } from 'vitest'
import { createDrafts } from '@/components/store/drafts'

/** The part of `localStorage` that is used, whose keys are properties of it as there. */
function memoryStorage(): Storage {
  const methods = {
    getItem: (key: string) => (kept as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string) => void Object.assign(kept, { [key]: value }),
    removeItem: (key: string) => void delete (kept as Record<string, string>)[key],
  }
  const kept = Object.create(methods)
  return kept
}

/** Pages over one storage. What a page has stored is `stored`. */
function setUp() {
  const area = memoryStorage()
  const stored: [string, string][] = []
  return {
    stored,
    open: () => createDrafts(area, (work) => work()),
    store: async (id: string, text: string) => void stored.push([id, text]),
  }
}

it('what a page did not live to store, the next one stores, once', async () => {
  const { stored, open, store } = setUp()
  open().keep('2606.00001', 'half a sent')
  await open().recover(store)
  await open().recover(store)
  expect(stored).toEqual([['2606.00001', 'half a sent']])
})

it('what was stored is not stored again', async () => {
  const { stored, open, store } = setUp()
  const page = open()
  page.keep('2606.00001', 'whole')
  page.drop('2606.00001', 'whole')
  await open().recover(store)
  expect(stored).toEqual([])
})

it('what was typed while an earlier text was being stored is not taken for stored', async () => {
  const { stored, open, store } = setUp()
  const page = open()
  page.keep('2606.00001', 'a')
  page.keep('2606.00001', 'ab')
  page.drop('2606.00001', 'a')
  await open().recover(store)
  expect(stored).toEqual([['2606.00001', 'ab']])
})

it('a note that was emptied is emptied', async () => {
  const { stored, open, store } = setUp()
  open().keep('2606.00001', '')
  await open().recover(store)
  expect(stored).toEqual([['2606.00001', '']])
})

it('a storage that is full keeps nobody from typing', () => {
  const full = {
    setItem: () => {
      throw new Error('full')
    },
  } as unknown as Storage
  expect(() => createDrafts(full, (work) => work()).keep('2606.00001', 'a')).not.toThrow()
})
