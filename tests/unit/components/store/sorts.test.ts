import { expect, it } from 'vitest'
import { createSorts } from '@/components/store/sorts'

function memory() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

it('each list, and all that is saved, comes back in the order that it was last in', () => {
  const area = memory()
  createSorts(area).keep('a', { by: 'title', reversed: true })
  createSorts(area).keep(undefined, { by: 'upvotes' })
  const later = createSorts(area)
  expect(later.of('a')).toEqual({ by: 'title', reversed: true })
  expect(later.of()).toEqual({ by: 'upvotes' })
  expect(later.of('b')).toBeUndefined()
})

it('the order that it comes in anyway is none to remember', () => {
  const area = memory()
  const sorts = createSorts(area)
  sorts.keep('a', { by: 'title' })
  expect(sorts.keep('a', {})).toBeUndefined()
  expect(sorts.keep(undefined, { by: 'date' })).toBeUndefined()
  expect(area.kept.size).toBe(0)
  expect(sorts.keep('a', { by: 'date' })).toEqual({ by: 'date' })
  expect(sorts.keep(undefined, { by: 'date', reversed: true })).toEqual({ reversed: true })
})

it.each(['', '{', 'null', '[]', '"title"', '{"by":"size"}', '{"reversed":1}'])('%j is no order', (text) => {
  const area = memory()
  area.setItem('sort:a', text)
  expect(createSorts(area).of('a')).toBeUndefined()
})

it('works for as long as the page lasts where nothing can be kept', () => {
  const sorts = createSorts(undefined)
  expect(sorts.keep('a', { by: 'title' })).toEqual({ by: 'title' })
  expect(sorts.of('a')).toBeUndefined()
})
