import { parseFolder } from '@/utils/exchange/webdav/account'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import { parseCategories } from '@/utils/papers/category'
import { originPattern, webLink } from '@/utils/papers/links'
import { paperPage } from '@/utils/papers/paper-page'
import { parseSubmitter } from '@/utils/parse-submitter'
import { parseBaseUrl } from '@/utils/settings'
import { listAddress } from '@/utils/sources/arxiv/addresses'
import { fuzz } from './support/fuzz'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'
import { mustBeId, mustBeLink, mustBeTidy } from './support/sound'

const PARTS = [
  ...[
    'https://',
    'http://',
    '//',
    'user:pw@',
    ':8443',
    '?q=1',
    '#x',
    '%2e%2e',
    '%00',
    '..',
    '.',
    '/abs/',
    '/pdf/',
    '/papers/',
  ],
  ...[
    'arxiv.org',
    'huggingface.co',
    'evil.example',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    'xn--',
    '。',
    'ａ',
    '\u202e',
  ],
  ...[
    'javascript:',
    'data:',
    ' ',
    '\t',
    '\n',
    '\\',
    '@',
    'v2',
    '.pdf',
    '2606.28322',
    'math.GT/0309136',
    'astro-ph/0601001',
  ],
]
const SAMPLES = [
  'https://arxiv.org/abs/2606.28322v2',
  'https://huggingface.co/papers/2606.28322',
  'https://www.alphaxiv.org/overview/2606.28322',
  'https://openreview.net/forum?id=x',
  'https://mirror.example:8443/hf/',
  'arXiv:astro-ph/0601001v3',
]
const typed = mutatedText(SAMPLES, PARTS)

fuzz('ids', typed, (text) => {
  const id = parseArxivId(text)
  if (id !== undefined) mustBeId(id)
})

fuzz('links', typed, (text) => {
  const link = webLink(text)
  if (link !== undefined) mustBeLink(link)
})

fuzz('pages of papers', typed, (address) => {
  for (const base of ['https://huggingface.co', 'https://mirror.example/hf']) {
    const page = paperPage(address, address, base)
    if (page?.id !== undefined) mustBeId(page.id)
    if (page?.title !== undefined) mustBeTidy(page.title, 500)
  }
})

fuzz('addresses of mirrors and folders', typed, (text) => {
  for (const base of [parseBaseUrl(text), parseFolder(text)?.replace(/\/$/, '')]) {
    if (base === undefined) continue
    const { protocol, hostname, username, search, hash } = new URL(base)
    const local = hostname === 'localhost' || hostname === '127.0.0.1'
    must(protocol === 'https:' || (protocol === 'http:' && local), `the address ${base}`)
    must(!username && !search && !hash && !base.endsWith('/'), `the address ${base}`)
    must(parseBaseUrl(base) === base, `the address ${base} is another the second time`)
    must(/^https?:\/\/[^/*]+\/\*$/.test(originPattern(base)), `the pattern ${originPattern(base)}`)
  }
})

const CATEGORIES = [
  'cs.LG',
  'stat.ML',
  'cs',
  'cs.*',
  'math-ph',
  '+',
  ',',
  ' ',
  ';',
  '.',
  'CS.lg',
  '../',
  '&',
  'constructor',
]

fuzz(
  'categories and names',
  mutatedText(['cs.LG, stat.ML', 'hep-th + math-ph', '@ada-orr', 'huggingface.co/ada'], CATEGORIES),
  (text) => {
    const choice = parseCategories(text)
    if (choice.ok) {
      must(/^[\w.+-]+$/.test(choice.categories), 'signs that no category has')
      must(new URL(listAddress(choice.categories)).origin === 'https://rss.arxiv.org', 'asks another')
    }
    const name = parseSubmitter(text)
    must(name === undefined || /^[\w.-]{2,96}$/.test(name), `the name ${name}`)
  },
)
