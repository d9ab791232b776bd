import { expect, it } from 'vitest'
import { correct } from '@/utils/search/correct'
import { paper } from '../library/support'
import { printQuery } from '../query/print'
import { query } from '../query/support'
import { shelfOf } from './support'

const shelf = shelfOf([
  ...Array.from({ length: 120 }, (_, at) => paper(at, { title: 'Multimodal diffusion models' })),
  paper(200, { title: 'Mulitmodal maps', authors: ['Ada Orr'] }),
])

function corrected(typed: string) {
  const { query: mended, instead } = correct(shelf, query(typed))
  return [printQuery(mended), ...instead]
}

it('mends what no paper has, and says with what', () => {
  expect(corrected('difusion maps')).toEqual(['diffusion maps', 'diffusion'])
  expect(corrected('-(difusion OR maps)')).toEqual(['-(diffusion OR maps)', 'diffusion'])
  expect(corrected('title:"difusion models"')).toEqual(['title:"diffusion models"', 'diffusion'])
})

it('looks for a slip that hardly any paper has as it was typed, and for what was likely meant', () => {
  expect(corrected('mulitmodal')).toEqual(['mulitmodal OR multimodal', 'multimodal'])
})

it('leaves alone what is there, what is short, numbers, and names of lists', () => {
  for (const typed of ['modelling maps', 'mas', 'list:difusion', 'code:yes', '20267', 'author:orr', 'quantization']) {
    expect(corrected(typed)).toEqual([typed])
  }
})
