import { describe, expect, it } from 'vitest'
import { listOptions } from '@/components/paper/list-options'

const LISTS = ['Read later', 'Thesis', 'Robots and their theses', 'Résumés', '論文'].map((name, id) => ({
  id: String(id),
  name,
}))

describe('what typing leaves of the lists', () => {
  it.each<[typed: string, lists: string[], fresh: string | undefined]>([
    ['', ['Read later', 'Thesis', 'Robots and their theses', 'Résumés', '論文'], undefined],
    ['   ', ['Read later', 'Thesis', 'Robots and their theses', 'Résumés', '論文'], undefined],
    ['the', ['Thesis', 'Robots and their theses'], 'the'],
    ['THESIS', ['Thesis'], undefined],
    [' thesis ', ['Thesis'], undefined],
    ['later', ['Read later'], 'later'],
    ['s', ['Thesis', 'Robots and their theses', 'Résumés'], 's'],
    ['resume', ['Résumés'], 'resume'],
    ['resumes', ['Résumés'], 'resumes'],
    ['論', ['論文'], '論'],
    ['r', ['Read later', 'Robots and their theses', 'Résumés'], 'r'],
    ['Quantum  things', [], 'Quantum things'],
    ['.*', [], '.*'],
  ])('%j', (typed, lists, fresh) => {
    const found = listOptions(LISTS, typed)
    expect(found.lists.map(({ name }) => name)).toEqual(lists)
    expect(found.fresh).toBe(fresh)
  })
})
