import fc from 'fast-check'
import { highlights } from '@/utils/query/highlights'
import { matches } from '@/utils/query/matches'
import { parseQuery } from '@/utils/query/parse'
import { PROBLEMS } from '@/utils/query/problem'
import { anyPaper } from '../unit/papers/any-paper'
import { printQuery } from '../unit/query/print'
import { fuzz } from './support/fuzz'
import { hostileText, TOKENS } from './support/hostile-text'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'

const SIGNS = [
  ...[
    '(',
    ')',
    '（',
    '）',
    '"',
    '“',
    '”',
    '-',
    '−',
    '- ',
    ' ',
    'a',
    'author:',
    'author：',
    'title:"',
    'upvotes:>',
    'upvotes:<= 5',
  ],
  ...[
    ' OR ',
    ' AND ',
    ' NOT ',
    'OR',
    ':',
    '*',
    '* *',
    '>',
    '＂',
    'day:today',
    'is:unread',
    'list:',
    'note:',
    'code:yes',
    'x:y',
  ],
  ...[
    'quantiz*',
    'C++',
    "don't",
    'β',
    '注意',
    '\\alpha',
    "model's",
    'ﬁ',
    '²',
    'ａ：ｂ',
    '.',
    "'",
    '’',
    '+',
    '_',
    '#',
    '\u0301',
  ],
]
const SAMPLES = [
  '(diffusion OR "flow matching") -author:"Ada Orr" upvotes:>20 quantiz* day:>=2026-06-17',
  'title:"a b" org:Meta NOT (code:no OR is:read) list:"Read later" note:todo',
]
const typed = fc.tuple(mutatedText(SAMPLES, [...SIGNS, ...TOKENS], 2_500), fc.constantFrom('topic', 'search'))

fuzz('queries: parsed, printed, and parsed again', typed, ([text, scope]) => {
  const parsed = parseQuery(text, scope)
  if (!parsed.ok) {
    must(parsed.problems.length > 0, 'refused without a problem')
    for (const { kind, start, end } of parsed.problems) {
      must(PROBLEMS.includes(kind), `the problem ${kind}`)
      must(start >= 0 && start <= end && end <= text.length, 'a problem outside of the text')
    }
    return
  }
  const printed = printQuery(parsed.query)
  const again = printed.length > 2_000 ? undefined : parseQuery(printed, scope)
  must(!again || (again.ok && JSON.stringify(again.query) === JSON.stringify(parsed.query)), `prints ${printed}`)
})

fuzz(
  'queries: asked of papers',
  fc.tuple(typed, hostileText(5_000), hostileText(500)),
  ([[text, scope], said, name]) => {
    const parsed = parseQuery(text, scope)
    if (!parsed.ok) return
    const paper = anyPaper({ title: said, abstract: said, authors: [name, 'Ada Orr'], organization: name })
    const context = { everywhere: scope === 'search', lists: [name], note: said, today: '2026-06-17' }
    must(typeof matches(parsed.query, paper, context) === 'boolean', 'neither')
    let last = 0
    for (const { start, end } of highlights(parsed.query, said)) {
      must(start >= last && end > start && end <= said.length, 'marks what is not there')
      last = end
    }
  },
)
