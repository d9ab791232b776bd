import { publishedIn } from '@/utils/papers/published-in'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Kept } from '../kept'
import { arxivDoi, dateParts, papersOf } from './csl-item'
import { citationKeys } from './keys'
import { familyFirst, nameParts } from './name'

/** The format asks for these line ends. */
const LINE_END = '\r\n'

/** Papers as RIS, which every reference manager reads: a tag a line, authors with the family name first. */
export function ris(kept: Kept[]): string {
  const keys = citationKeys(papersOf(kept))
  return kept.map((each) => entry(each, keys.get(each.paper.id) ?? each.paper.id)).join(LINE_END)
}

function entry(kept: Kept, key: string): string {
  const { id, title, abstract, authors, categories = [] } = kept.paper
  const [year = 0, month = 0, day] = dateParts(kept)
  const lines: [tag: string, value: string][] = [
    // An unpublished work: Zotero's tag for a preprint. Older readers take it for a manuscript.
    ['TY', 'UNPB'],
    ['ID', key],
    ...authors.map((name): [string, string] => ['AU', familyFirst(nameParts(name))]),
    ['TI', plainText(title)],
    ['AB', plainText(abstract)],
    ['DA', [year, two(month), day === undefined ? '' : two(day), ''].join('/')],
    ['PY', String(year)],
    ['PB', 'arXiv'],
    ['AN', `arXiv:${id}`],
    ['DO', arxivDoi(id)],
    ['UR', `https://arxiv.org/abs/${id}`],
    ...categories.map((category): [string, string] => ['KW', category]),
    ['N1', publishedIn(kept.paper) ?? ''],
    ['N1', kept.note ?? ''],
  ]
  const said = lines.map(([tag, value]) => [tag, oneLine(value)] as const).filter(([, value]) => value)
  return [...said, ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${value}${LINE_END}`).join('')
}

const two = (number: number) => String(number).padStart(2, '0')

/** A line of its own might be taken for the next tag. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
