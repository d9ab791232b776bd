import { describe, expect, it } from 'vitest'
import { find, isByWords } from '@/utils/search/find'
import { idOf, paper } from '../library/support'
import { query } from '../query/support'
import { shelfOf } from './support'

describe('what words have a say in', () => {
  it.each([
    ['maps', true],
    ['maps is:unread', true],
    ['-maps', true],
    ['-(maps OR roads)', false],
    ['-"maps of roads"', false],
    ['is:unread', false],
    ['maps OR is:unread', false],
    ['list:maps', false],
    ['-(is:unread)', false],
  ])('%s: %s', (typed, is) => {
    expect(isByWords(query(typed))).toBe(is)
  })
})

describe('finding', () => {
  const shelf = shelfOf([
    paper(1, { title: 'Roads', abstract: 'Of maps.' }),
    paper(2, { title: 'Maps', abstract: 'Of roads.' }),
    paper(3, { title: 'Maps', abstract: 'Of roads.' }),
    paper(4, { title: 'Seas', abstract: 'Of ships.', authors: ['Mapson Maps'] }),
    paper(5, { title: 'Mappers', abstract: 'Of nothing.' }),
  ])
  const found = (typed: string) => [...find(shelf, query(typed))]

  it('puts first what has a word in its title, then what is newer', () => {
    expect(found('maps')).toEqual([3, 2, 4, 1].map(idOf))
  })

  it('counts a rare word for more', () => {
    expect(found('roads OR ships')).toEqual([1, 4, 3, 2].map(idOf))
  })

  it('keeps to the place that is said, and to what is forbidden', () => {
    expect(found('author:maps')).toEqual([idOf(4)])
    expect(found('title:maps')).toEqual([3, 2].map(idOf))
    expect(found('maps -roads')).toEqual([idOf(4)])
    expect(found('-maps')).toEqual([idOf(5)])
  })

  it('lets a word go on, which counts for less', () => {
    expect(found('map*')).toEqual([5, 3, 2, 4, 1].map(idOf))
  })

  it('finds a paper once that is in two segments, as the later has it', () => {
    const twice = shelfOf([paper(1, { title: 'Maps' }), paper(2), paper(1, { title: 'Roads' })], 1)
    expect([...find(twice, query('maps'))]).toEqual([])
    expect([...find(twice, query('roads'))]).toEqual([idOf(1)])
  })
})
