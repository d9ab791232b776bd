import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseArxivId } from '@/utils/papers/arxiv-id'

it.each([
  ['a new id', '2606.28322', '2606.28322'],
  ['one of four digits, before 2015', '0704.0001', '0704.0001'],
  ['a version', '2606.28322v1', '2606.28322'],
  ['a version of two digits', '2606.28322v12', '2606.28322'],
  ['a prefix', 'arXiv:2606.28322', '2606.28322'],
  ['prefix, version and white space', '  ARXIV:2606.28322v3\n', '2606.28322'],
  ['an old id', 'astro-ph/0601001', 'astro-ph/0601001'],
  ['an old id with a version', 'hep-th/9901001v2', 'hep-th/9901001'],
  ['an old id with a subject class', 'math.GT/0309136', 'math.GT/0309136'],
])('%s: %j names %s', (_, text, id) => {
  expect(parseArxivId(text)).toBe(id)
})

it.each([
  ['nothing', ''],
  ['white space', '  '],
  ['too few digits', '2606.283'],
  ['too many digits', '2606.283221'],
  ['no point', '260628322'],
  ['an address', 'https://arxiv.org/abs/2606.28322'],
  ['two ids', '2606.28322 2606.28323'],
  ['a version without a number', '2606.28322v'],
  ['a path out of the archive', '../2606.28322'],
  ['a query behind it', '2606.28322?x=1'],
  ['digits of another script', '２６０６.２８３２２'],
  ['an old id of six digits', 'astro-ph/060100'],
  ['a month that is none', '2600.28322'],
  ['a number with a point', '1999.12345'],
  ['an old month that is none', 'astro-ph/0613001'],
  ['an archive that goes on and on', `${'a'.repeat(100)}/0601001`],
])('%s: %j names none', (_, text) => {
  expect(parseArxivId(text)).toBeUndefined()
})

it('what it gives needs no escaping in an address, and is its own id', () => {
  const near = fc.stringMatching(/^ ?(arXiv:)?[a-z.-]{0,6}\/?\d{0,7}\.?\d{0,6}(v\d)? ?$/)
  fc.assert(
    fc.property(fc.oneof(near, fc.string()), (text) => {
      const id = parseArxivId(text)
      if (id === undefined) return
      expect(new URL(`https://arxiv.org/abs/${id}`).pathname).toBe(`/abs/${id}`)
      expect(parseArxivId(id)).toBe(id)
    }),
  )
})
