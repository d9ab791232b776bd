import { bibtex } from '@/utils/papers/bibtex'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Kept } from '../kept'
import { arxivDoi, papersOf } from './csl-item'
import { citationKeys } from './keys'

/** Papers as BibTeX, with abstracts, notes and keys that are unique among them. */
export function bibtexList(kept: Kept[]): string {
  const keys = citationKeys(papersOf(kept))
  return kept
    .map(({ paper, note }) =>
      bibtex(paper, {
        key: keys.get(paper.id),
        more: [
          ['doi', arxivDoi(paper.id)],
          ['keywords', paper.categories?.join(', ')],
          ['abstract', plainText(paper.abstract)],
          ['annote', note],
        ],
      }),
    )
    .join('\n')
}
