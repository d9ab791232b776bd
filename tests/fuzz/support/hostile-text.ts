import fc from 'fast-check'

/** Texts that mean something to a browser, to a format that Offprint writes, or to a parser of its own. */
export const TOKENS = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</title>', '<b>', '&lt;', '&amp;', '&#0;', ']]>'],
  ...['javascript:alert(1)', 'JaVaScRiPt:', 'data:text/html,x', 'file:///etc/passwd', 'https://a.example/', 'http://'],
  ...['https://huggingface.co@evil.example/', 'https://[::1]/', 'https://a.example/{x}', 'HTTPS://A.EXAMPLE'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'polluted'],
  ...['../', '/', '\\', '\\\\', '"', "'", '`', '``', "''", '{', '}', '{{', '}}', '[', ']', '(', ')', '$', '$$'],
  ...[
    '\\(',
    '\\)',
    '\\[',
    '\\]',
    '\\em ',
    '\\textbf{',
    '\\url{',
    '\\href{',
    '\\frac{',
    '\\sqrt{',
    "\\'",
    '\\"{',
    '\\c{',
  ],
  ...['^{', '_{', '^', '_', '~', '**', '--', '---', 'textbf{', 'alpha_', '2times', 'sim3', 'leq', '%', '#', '&', '@'],
  ...['@misc{x,', '\n@article{', 'TY  - JOUR', '\nER  - ', '=1+1', '+1', '-1', '\t', '\n', '\r', '\r\n', ' ', '\u00a0'],
  ...[
    '\u0000',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udc00',
    '😀',
    'é',
    'e\u0301',
    '注意',
    'ﷺ',
    'ß',
    '\u2028',
    '\u0085',
  ],
  ...[
    '2606.28322',
    '2606.28322v2',
    'astro-ph/0601001',
    'arXiv:',
    '9999.99999',
    '2026-02-31',
    '2026-06-17',
    'NaN',
    '1e999',
  ],
  ...['a', 'b', 'word', 'and', ' and ', ', ', '.', ':', ';', '!', '?', '0', '1', '-', '*', '|', '<', '>'],
]

/** What, many times over, makes a parser slow that looks at the same place again and again. */
const UNITS = [
  ...TOKENS,
  'a ',
  ' \n',
  '"a',
  '((',
  '))',
  '[[',
  '$a',
  '{\\',
  'https://a)',
  '.,',
  '\\text{a} ',
  'http://a/{',
]

/** A text of nothing but one thing, or of one and then of another, behind what may begin something and before what may end it. */
const longest = (most: number) =>
  fc
    .tuple(
      fc.constantFrom('', ...TOKENS),
      fc.constantFrom(...UNITS),
      fc.option(fc.constantFrom(...UNITS)),
      fc.nat(most),
      fc.constantFrom('', 'a', '}', ' ', '$'),
    )
    .map(([start, one, other, size, end]) => start + filled(one, size) + (other ? filled(other, size) : '') + end)

const filled = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length))

/** Any text that somebody hostile might send, now and then one of up to `most` characters. */
export const hostileText = (most = 20_000): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 180, arbitrary: fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((parts) => parts.join('')) },
    { weight: 60, arbitrary: fc.string({ maxLength: 40 }) },
    { weight: 60, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: longest(most) },
  )
