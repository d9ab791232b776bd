import { expect, it } from 'vitest'
import { near } from '@/utils/search/near'
import { paper } from '../library/support'
import { shelfOf } from './support'

const shelf = shelfOf([
  ...Array.from({ length: 60 }, (_, at) => paper(at, { title: 'Diffusion models', abstract: 'Of diffusion.' })),
  paper(90, { title: 'Diffusional modes', abstract: 'A difusor.' }),
])
const to = (text: string, prefix = false) => near(shelf, { text, form: text, prefix, exact: false }, 0)

it('gives what was likely meant: one of its forms, and nothing that hardly any paper has', () => {
  expect(to('difusion')).toEqual(['diffusion'])
  expect(to('modls')).toEqual(['models'])
})

it('gives what a beginning was meant to be the beginning of', () => {
  expect(to('difusi', true)).toEqual(['diffusion'])
})

it('gives nothing where no slip leads anywhere', () => {
  expect(to('confusion')).toEqual([])
})
