import { expect, it } from 'vitest'
import { stem } from '@/utils/query/words/stem'
import { runsFor } from '@/utils/search/index/lookup'
import { countTerms, pack, termAt } from '@/utils/search/index/segment'
import { termsOf } from '@/utils/search/index/terms'
import { paper } from '../../library/support'

const SAID =
  'model models modeled modelling modeling modem vertices vertex axes axis matrices indices studies study using used use ' +
  'behaviour behavior children child transform transformer gpus gpu appendices spectra'
const segment = pack([termsOf(paper(1, { title: SAID, abstract: '', authors: [] }))])
/** The terms that it finds: each has one posting here, as there is one paper. */
const found = (text: string, more = {}) => {
  const runs = runsFor(segment, { text, form: stem(text), prefix: false, exact: false, ...more })
  const all = Array.from({ length: countTerms(segment) }, (_, at) => at)
  return runs
    .flatMap(({ from, to }) => all.slice(from, to))
    .map((at) => termAt(segment, at))
    .sort()
}

it.each([
  ['modelled', ['model', 'modeled', 'modeling', 'modelling', 'models']],
  ['vertex', ['vertex', 'vertices']],
  ['axis', ['axes', 'axis']],
  ['matrix', ['matrices']],
  ['index', ['indices']],
  ['study', ['studies', 'study']],
  ['use', ['use', 'used', 'using']],
  ['behavior', ['behavior', 'behaviour']],
  ['children', ['child', 'children']],
  ['transforms', ['transform']],
  ['gpu', ['gpu', 'gpus']],
  ['appendix', ['appendices']],
  ['spectrum', ['spectra']],
])('%s finds its forms: %s', (word, forms) => {
  expect(found(word)).toEqual(forms)
})

it('finds what goes on, each once', () => {
  expect(found('transfo', { prefix: true })).toEqual(['transform', 'transformer'])
  expect(found('model', { prefix: true })).toEqual(['model', 'modeled', 'modeling', 'modelling', 'models'])
})

it('finds a word as it is spelled, where that is asked', () => {
  expect(found('model', { exact: true })).toEqual(['model'])
  expect(found('mode', { exact: true })).toEqual([])
})
