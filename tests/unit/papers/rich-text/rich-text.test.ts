import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayBeRich } from '@/utils/papers/rich-text/may-be-rich'
import { plainText } from '@/utils/papers/rich-text/plain-text'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { tidyText } from '@/utils/papers/text'
import { corpus, recorded } from '../../sources/recordings'
import { shown } from './shown'

const raw = String.raw

/** Shapes that were recorded upstream, in sentences written for this table; what each becomes was looked at one by one. */
describe('TeX residue becomes what its authors meant', () => {
  it.each([
    ['an accent on a letter', raw`a Fr\'echet mean`, 'a Fréchet mean'],
    ['at the beginning of a word', raw`\'Etude for machines`, 'Étude for machines'],
    ['an umlaut within a name', raw`Pl\"ucker coordinates and T\"ULU`, 'Plücker coordinates and TÜLU'],
    ['one that begins a name', raw`as in (\"Ust\"un, 2024)`, 'as in (Üstün, 2024)'],
    ['an accent with braces', raw`Schr\"{o}dinger`, 'Schrödinger'],
    ['braces about it all', raw`Schr{\"o}dinger and na{\"\i}ve`, 'Schrödinger and naïve'],
    ['an i without its dot', raw`na\"{\i}vely`, 'naïvely'],
    ['a cedilla, a hook, an ogonek, a ring', raw`\c{c}a, \v{S}ime, \k{a}, \r{a}`, 'ça, Šime, ą, å'],
    ['a double acute, a breve, a dot', raw`Erd\H{o}s, \u{g}, \.Z`, 'Erdős, ğ, Ż'],
    ['a circumflex and a grave', raw`It\^o, vis-\`a-vis`, 'Itô, vis-à-vis'],
    ['letters with names', raw`Stra\ss{}e, S\o ren, \O{}re, \L{}ukasz, {\ae}on`, 'Straße, Søren, Øre, Łukasz, æon'],
    ['signs that are escaped', raw`95\% of R\&D \#1, \$20, \{a\}, a\_b`, '95% of R&D #1, $20, {a}, a_b'],
    ['a degree, a product, a bound', raw`360{\deg}, 3.6\times, p\approx0.4`, '360°, 3.6×, p≈0.4'],
    ['Greek outside formulas', raw`({\Delta}{\Delta}G) and {\Theta}(40K)`, '(ΔΔG) and Θ(40K)'],
    ['an arrow and a sign by name', raw`SFT \textrightarrow RL, \textgreater 3`, 'SFT → RL, > 3'],
    ['a dash by name', raw`tokens\textemdash all\textemdash are`, 'tokens—all—are'],
    ['spaces of TeX', raw`19.7\,FPS, e.g.\ this, vs.\ that`, '19.7\u202fFPS, e.g. this, vs. that'],
    ['a thin space beside a space', raw`one\, -- \,two`, 'one – two'],
    ['a tie between words', 'Language Models~(LLMs) on an RTX~5090', 'Language Models (LLMs) on an RTX 5090'],
    ['a tie before an address', 'at~https://x.example/a', 'at ‹link:https://x.example/a›'],
    ['short forms', raw`tasks (\eg, sorting; \ie~ordering)`, 'tasks (e.g., sorting; i.e. ordering)'],
    ['a logo', raw`in \LaTeX{} and \LaTeX, too`, 'in LaTeX and LaTeX, too'],
    ['digits grouped by braces', 'up to 10{,}000 with R^2{=}0.86', 'up to 10,000 with R‹sup:2›=0.86'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('emphasis is kept as emphasis', () => {
  it.each([
    ['small capitals', raw`\textsc{Lantern}-7B beats \textsc{Lantern}.`, '‹caps:Lantern›-7B beats ‹caps:Lantern›.'],
    ['a switch in braces', raw`{\em without} it, {\it vs.} the rest`, '‹em:without› it, ‹em:vs.› the rest'],
    ['bold and emphasised', raw`\textbf{Co}mposing \emph{parts}`, '‹strong:Co›mposing ‹em:parts›'],
    ['a name in type', raw`we build \texttt{Chart2Code}`, 'we build ‹code:Chart2Code›'],
    ['one in the other', raw`\textbf{the \emph{best} of {\sc all}}`, '‹strong:the ‹em:best› of ‹caps:all››'],
    ['underlined', raw`Phy\uline{Plan}--Phy\uline{Do}`, 'Phy‹em:Plan›–Phy‹em:Do›'],
    ['raised and lowered', raw`MC\textsuperscript{2}, H\textsubscript{2}O`, 'MC‹sup:2›, H‹sub:2›O'],
    [
      'without its backslash',
      'texttt{D}ual-texttt{H}ead and critical textit{O}bstacles',
      '‹code:D›ual-‹code:H›ead and critical ‹em:O›bstacles',
    ],
    ['a calligraphic letter without it', 'at rate mathcal{O}(T^{-1/3})', 'at rate ‹em:O›(T‹sup:-1/3›)'],
    ['as text within words', 'Self-text{CO}rrecting', 'Self-COrrecting'],
    ['two stars', '**Lantern** and **F**ree **P**olicies', '‹strong:Lantern› and ‹strong:F›ree ‹strong:P›olicies'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('scripts', () => {
  it.each([
    ['under a letter', 'policies π_{0.5} and π_0', 'policies π‹sub:0.5› and π‹sub:0›'],
    ['under a name', 'LaSOT_{ext} and AP_{50}', 'LaSOT‹sub:ext› and AP‹sub:50›'],
    ['under Greek that lost its backslash', 'pi_{RL}, phi_r, tau^2-Bench', 'π‹sub:RL›, ϕ‹sub:r›, τ‹sup:2›-Bench'],
    ['a name with a power', 'VILA^2: UniF^2ace in 256^3', 'VILA‹sup:2›: UniF‹sup:2›ace in 256‹sup:3›'],
    ['a power of a letter', 'pass^k and O(N^2), the W^+ space', 'pass‹sup:k› and O(N‹sup:2›), the W‹sup:+› space'],
    ['after brackets', '(IA)^3 and (1-p_{a})^N', '(IA)‹sup:3› and (1-p‹sub:a›)‹sup:N›'],
    ['one in the other', 'sum_{i=1}^{N_E}', 'sum‹sub:i=1›‹sup:N‹sub:E››'],
    ['single letters', 'pairs (I_1,I_2), the L_2 norm', 'pairs (I‹sub:1›,I‹sub:2›), the L‹sub:2› norm'],
    ['degrees', '360^circ and 360^{circ} videos', '360° and 360° videos'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('words that are signs which lost their backslash', () => {
  it.each([
    ['products', 'a 2.3times speedup at 64times64', 'a 2.3× speedup at 64×64'],
    ['bounds', 'with leq 4B, (leq2B), geq 90%, r neq s', 'with ≤ 4B, (≤2B), ≥ 90%, r ≠ s'],
    ['arrows', 'Paris rightarrow France', 'Paris → France'],
    ['about so many', 'sim20% of (sim100B), sim5x', '~20% of (~100B), ~5x'],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('quotation marks and dashes', () => {
  it.each([
    ['double', "``turn left'' and ``don't''", "“turn left” and “don't”"],
    ['closed after they were opened', "“the users' choice''", "“the users' choice”"],
    ['single', "a `less is more' pattern, `In-the-wild'", 'a ‘less is more’ pattern, ‘In-the-wild’'],
    ['a dash between words', 'signals--visual ones, say--into tokens', 'signals–visual ones, say–into tokens'],
    ['between numbers', '1--3% and 8.9%--21.2%', '1–3% and 8.9%–21.2%'],
    ['with spaces', 'two parts -- one whole', 'two parts – one whole'],
    ['a long one', 'models---all of them---fail', 'models—all of them—fail'],
    ['before markup', raw`data--{\em Deep}--of`, 'data–‹em:Deep›–of'],
    ['an apostrophe that a program escaped', raw`the query\'s and don\'t`, "the query's and don't"],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('formulas', () => {
  it.each([
    ['in dollars', 'in dimension $d$ of $x_t$.', 'in dimension ‹math:d› of ‹math:x_t›.'],
    [
      'in brackets',
      raw`takes \( O(n^3) \) and \(9.6\times\) fewer`,
      raw`takes ‹math:O(n^3)› and ‹math:9.6\times› fewer`,
    ],
    ['set apart', raw`so \[ a = b \] and $$c$$`, 'so ‹display:a = b› and ‹display:c›'],
    ['with words in them', raw`$p_\text{the whole model}$`, raw`‹math:p_\text{the whole model}›`],
    ['a number is a number', 'only $50$ of $1,000$ tests', 'only 50 of 1,000 tests'],
    ['two prices are none', 'from $5 to $10 a day', 'from $5 to $10 a day'],
    ['nor a price and a sign', 'for $200k, which many spend, and 4$ more', 'for $200k, which many spend, and 4$ more'],
    [
      'nor what lost its backslashes',
      'of $textbf{good} and textbf{bad}$ ones',
      'of $‹strong:good› and ‹strong:bad›$ ones',
    ],
    ['a price before a formula', 'costs $5, for all $k$', 'costs $5, for all ‹math:k›'],
    ['one that never ends', raw`open $x and \(y`, raw`open $x and \(y`],
  ])('%s', (_, text, becomes) => {
    expect(shown(richText(text))).toBe(becomes)
  })
})

describe('what is not known, or may be meant so, stays', () => {
  it.each([
    [raw`\ours beats \method{} and \name, by far`],
    [raw`\includegraphics{x.png} \input{secret} \footnote{so}`],
    [raw`\href{javascript:alert(1)}{here} \url{data:text/html,x}`],
    [raw`\color{red}ransformer {\color{red} x}`],
    [raw`said \"hello\" and \"good day\" to it`],
    ['What <think> and </think> hide, in <1 GB, <SEG>'],
    ['a file_name, k_proj, __init__, float8_e4m3, Q4_0'],
    ['sim2real, sim2sim and sim-to-real; three times; times 4'],
    ['about ~145 words, 75%~89%, 5B~7B, a ~ b'],
    ['--verbose, -->, <--, ----, a -b'],
    ["5'' screens, rock 'n' roll, f''(x)"],
    ['S* and A* at 384*384, 2**10 and 3**5'],
    ['^_^ and {a, b} and {x} and {'],
    ['a right choice, left alone; textbook{s}'],
    [raw`a line\\break, C:\new\table, \1 million`],
    ['mailto:a@b.example, javascript:alert(1), www.x.example'],
  ])('%s', (text) => {
    expect(shown(richText(text))).toBe(text)
  })
})

const SIGNS = [
  '\\',
  '$',
  '{',
  '}',
  '^',
  '_',
  '~',
  '`',
  "'",
  '"',
  '-',
  '*',
  '(',
  ')',
  '[',
  ']',
  ' ',
  'a',
  'E',
  '2',
  'é',
  '<',
]
const WORDS = [
  raw`\textsc{`,
  raw`\em `,
  raw`\"`,
  raw`\'e`,
  raw`\times`,
  'https://x.example/',
  'times',
  'mathcal{',
  'leq ',
  '$x$',
  raw`\(`,
  raw`\)`,
  '``',
  "''",
]
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...SIGNS, ...WORDS), maxLength: 40 }),
)

describe('any text at all', () => {
  it('is read, and read the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => void expect(richText(text)).toEqual(richText(text))),
      { numRuns: 2_000 },
    )
  })

  it('without a sign of TeX or an address stays one text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text !== '' && !mayBeRich(text) && !/https?:/i.test(text))
        expect(richText(text)).toEqual([{ kind: 'text', text }])
      }),
    )
  })

  it('whose words hold no TeX keeps every one of them', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}<>&;:.,!?()[\]"/=+#%|@-]+$/u), { maxLength: 8 })
    fc.assert(
      fc.property(words, (said) => {
        fc.pre(!mayBeRich(said.join(' ')) && !said.join(' ').includes('://'))
        expect(plainText(said.join(' '))).toBe(said.join(' '))
      }),
    )
  })

  it('loses no letter or digit but those of commands', () => {
    const body = fc.stringMatching(/^[a-z0-9\u00e0\u4e00 ]{1,12}$/)
    const wrapped = fc.tuple(
      body,
      fc.constantFrom(
        ['\\textsc{', '}'],
        ['{\\em ', '}'],
        ['``', "''"],
        ['x^{', '}'],
        ['**', '**'],
        ['{', '}'],
        ['$', '$'],
      ),
    )
    fc.assert(
      fc.property(fc.array(wrapped, { maxLength: 6 }), (parts) => {
        const text = parts.map(([inside, [open, close]]) => `${open}${inside}${close}`).join(' ; ')
        expect(letters(plainText(text))).toBe(letters(text.replace(/\\textsc|\\em /g, '')))
      }),
    )
  })

  it('takes time in proportion to its length, even the worst', () => {
    for (const worst of [
      '$',
      '\\',
      '{',
      '`',
      "''",
      '**',
      'a^{',
      '{\\em ',
      'https://x/{',
      '\\(',
      '\\"a',
      'a_',
      '~',
      '--',
    ]) {
      expect(plainText(worst.repeat(5_000)).length).toBeLessThan(100_000)
    }
  })
})

/** What is left of a text when case, accents, signs and scripts are no matter. */
function letters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
}

/** Markup, words that stand for signs, colours, and what arXiv writes in place of an address: they may go. */
const MARKUP =
  /\{this (?:https? )?url\}|(?<=\{)\w+(?=\{)|\\(?:text|math)?[A-Za-z]+|\b(?:text(?:bf|it|sc|tt|rm)?|emph|math(?:cal|bb|bf|rm|it))(?=\{)|(?<=\d)times|\b(?:[lgn]eq|sim|(?:right|left)arrow)|circ|\b(?:alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|nabla|Delta|Theta|Lambda|Phi|Psi|Omega)(?=[_^])/gi
describe.skipIf(!recorded)('the recorded corpus', () => {
  it('is tidied where it needs to be, and loses no letter or digit of what was written', { timeout: 60_000 }, () => {
    const papers = corpus()
    const texts = papers.flatMap(({ title, summary }) => [tidyText(title), tidyText(summary)])
    const changed = texts.filter((text) => plainText(text) !== text)
    const lost = changed.flatMap((text) => {
      const kept = letters(plainText(text))
      const words = text.replace(MARKUP, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
      return words.filter((word) => !kept.includes(letters(word))).map((word) => `${word} of ${text.slice(0, 60)}`)
    })
    console.log(`${changed.length} of ${texts.length} recorded titles and abstracts are tidied`)
    expect(changed.length).toBeGreaterThan(1_500)
    expect(lost).toEqual([])
  })
})
