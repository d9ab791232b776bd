import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABSTRACT, FIELD_BITS, TITLE } from '@/utils/search/index/fields'
import { join } from '@/utils/search/index/join'
import { countTerms, pack, postingsAt, type Segment, termAt, termsWith } from '@/utils/search/index/segment'
import { termsOf } from '@/utils/search/index/terms'
import { idOf, paper } from '../../library/support'

const texts = fc.array(fc.constantFrom('ab', 'abc', 'b', 'β', '注意', 'zebra'), { maxLength: 4 })
const papers = fc
  .uniqueArray(fc.nat(9), { maxLength: 6 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((number) => texts.map((title) => paper(number, { title: title.join(' '), abstract: '' })))),
  )
const packed = (all: ReturnType<typeof paper>[]) => pack(all.map((each) => termsOf(each)))

/** What a segment says, in the open. */
function opened(segment: Segment) {
  const said = Array.from({ length: countTerms(segment) }, (_, at) =>
    [...postingsAt(segment, at)].map(
      (posting) => `${termAt(segment, at)} ${segment.ids[posting >> FIELD_BITS]} ${posting & (TITLE | ABSTRACT)}`,
    ),
  )
  return said.flat().sort()
}

describe('a segment', () => {
  it('holds for each term the papers and the fields that have it', () => {
    const segment = packed([
      paper(1, { title: 'Maps', abstract: 'Old maps', authors: [] }),
      paper(2, { title: 'Old', abstract: '', authors: [] }),
    ])
    expect(opened(segment)).toEqual([`maps ${idOf(1)} 3`, `old ${idOf(1)} 2`, `old ${idOf(2)} 1`])
  })

  it('knows where the terms are that begin with a text', () => {
    fc.assert(
      fc.property(papers, fc.constantFrom('a', 'ab', 'b', 'beta', '注', 'zz', ''), (all, beginning) => {
        const segment = packed(all)
        const terms = Array.from({ length: countTerms(segment) }, (_, at) => termAt(segment, at))
        const [from, to] = termsWith(segment, beginning)
        expect(terms.slice(from, to)).toEqual(terms.filter((term) => term.startsWith(beginning)))
      }),
    )
  })

  it('joined with others says what they said, of each paper the latest, and nothing of what is not kept', () => {
    fc.assert(
      fc.property(papers, papers, fc.nat(9), (before, after, gone) => {
        const latest = new Map([...before, ...after].map((each) => [each.id, each]))
        latest.delete(idOf(gone))
        const joined = join([packed(before), packed(after)], (id) => id !== idOf(gone))
        expect(opened(joined)).toEqual(opened(packed([...latest.values()])))
      }),
    )
  })
})
