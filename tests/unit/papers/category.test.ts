import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCategories, MOST_CATEGORIES, parseCategories } from '@/utils/papers/category'
import { newestAddress } from '@/utils/sources/arxiv/addresses'

describe('what a reader types', () => {
  it.each([
    ['cs.LG', 'cs.LG'],
    ['stat.ML', 'stat.ML'],
    ['math.OC', 'math.OC'],
    ['q-bio.NC', 'q-bio.NC'],
    ['cond-mat.dis-nn', 'cond-mat.dis-nn'],
    ['hep-th', 'hep-th'],
    ['cs', 'cs'],
    ['cs.*', 'cs'],
    [' CS.lg ', 'cs.LG'],
    ['Physics.Data-AN', 'physics.data-an'],
    ['cs.LG + stat.ML', 'cs.LG+stat.ML'],
    ['cs.LG+stat.ML', 'cs.LG+stat.ML'],
    ['stat.ML, cs.LG', 'cs.LG+stat.ML'],
    ['stat.ML cs.LG', 'cs.LG+stat.ML'],
    ['cs.LG;\ncs.LG, cs.lg', 'cs.LG'],
    ['+cs.LG+', 'cs.LG'],
    ['cs.LG + cs + math.OC', 'cs+math.OC'],
    ['math-ph, math.MP', 'math-ph+math.MP'],
  ])('%j is %s', (typed, categories) => {
    expect(parseCategories(typed)).toEqual({ ok: true, categories })
  })

  it.each([
    ['', 'empty', ''],
    [' + , ', 'empty', ''],
    ['machine learning', 'archive', 'machine'],
    ['cs.LG + cs.XX', 'category', 'cs.XX'],
    ['cs.LG + csLG', 'archive', 'csLG'],
    ['cs.', 'category', 'cs.'],
    ['.LG', 'archive', '.LG'],
    ['cs.LG.AI', 'category', 'cs.LG.AI'],
    ['hep-th.XX', 'category', 'hep-th.XX'],
    ['cmp-lg', 'archive', 'cmp-lg'],
    ['constructor', 'archive', 'constructor'],
    ['__proto__.x', 'archive', '__proto__.x'],
    ['cs.LG/../..', 'category', 'cs.LG/../..'],
    ['cs.L*', 'category', 'cs.L*'],
  ])('%j cannot be had: %s %j', (typed, problem, part) => {
    expect(parseCategories(typed)).toEqual({ ok: false, problem, part })
  })

  it('names the first category that is too many', () => {
    const many = allCategories().filter((category) => category.includes('.'))
    expect(parseCategories(many.slice(0, MOST_CATEGORIES).join())).toMatchObject({ ok: true })
    expect(parseCategories(many.join())).toEqual({ ok: false, problem: 'too-many', part: many[MOST_CATEGORIES] })
  })

  it('is never more than arXiv takes, whatever it is, and reads the same again', () => {
    const known = new Set(allCategories())
    const typed = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...known, ' ', '+', '.*', ',')))
    fc.assert(
      fc.property(typed, (parts) => {
        const choice = parseCategories(parts.join(''))
        if (!choice.ok) return
        for (const category of choice.categories.split('+')) expect(known).toContain(category)
        expect(parseCategories(choice.categories)).toEqual(choice)
      }),
    )
  })
})

describe('the table', () => {
  const categories = allCategories()
  const isArchive = (category: string) => !category.includes('.')

  it('holds the 155 categories in 20 archives, each once', () => {
    const alone = categories.filter((one) => isArchive(one) && !categories.some((other) => other.startsWith(`${one}.`)))
    expect(categories.filter(isArchive)).toHaveLength(20)
    expect(categories.filter((category) => !isArchive(category)).length + alone.length).toBe(155)
    expect(new Set(categories).size).toBe(categories.length)
  })

  it('agrees with the addresses on which archives have categories', () => {
    for (const archive of categories.filter(isArchive)) {
      const many = categories.some((category) => category.startsWith(`${archive}.`))
      expect(new URL(newestAddress(archive)).searchParams.get('search_query')).toBe(`cat:${archive}${many ? '.*' : ''}`)
    }
  })
})
