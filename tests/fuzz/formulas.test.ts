import { beforeEach, expect, it, vi } from 'vitest'
import { drawFormula } from '@/components/paper/draw-formula'
import { type Drawn, standIn } from './support/drawn'
import { fuzz } from './support/fuzz'
import { TOKENS } from './support/hostile-text'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'

/** As long as a formula can be (`utils/papers/rich-text/formula.ts`). */
const LONGEST = 400
const SAMPLES = [
  String.raw`\frac{\partial \mathcal{L}}{\partial \theta_i} \leq \sum_{k=1}^{n} \alpha_k^2 + \sqrt{\log n}`,
  String.raw`\mathbb{E}_{x \sim p}\left[\|x - \hat{x}\|^2\right] = \mathcal{O}(T^{-1/3})`,
  String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix} \text{if } x \in \mathbb{R}^{d}`,
]
const COMMANDS = [
  ...[
    '\\href{javascript:alert(1)}{x}',
    '\\url{x}',
    '\\includegraphics{x}',
    '\\htmlId{a}{b}',
    '\\def\\a{\\a\\a}',
    '\\a',
    '\\color{red}',
  ],
  ...[
    '\\begin{align}',
    '\\end{align}',
    '\\begin{array}{cc}',
    '\\\\',
    '&',
    '\\left(',
    '\\right)',
    '\\middle|',
    '\\operatorname{x}',
  ],
  ...[
    '\\ce{H2O}',
    '\\pu{1 m}',
    '\\unicode{x41}',
    '\\char"41',
    '\\class{a}{b}',
    '\\cssId{a}{b}',
    '\\style{x}{y}',
    '\\bbox[x]{y}',
  ],
  ...[
    '\\overset{a}{b}',
    '\\xrightarrow{a}',
    '\\boxed{a}',
    '\\cancel{a}',
    '\\mathrm{a}',
    '\\hspace{99em}',
    '\\\\[99em]',
    '\\arraystretch',
  ],
  ...[
    '\\toggle',
    '\\mathchoice',
    '\\genfrac',
    '\\above',
    '\\tiny',
    '\\Huge',
    '\\label{x}',
    '\\ref{x}',
    '\\tag{x}',
    '\\the',
    '\\csname',
  ],
]
/** MathML, and what Temml puts it in. */
const ELEMENTS = /^(?:math|semantics|m[a-z]+|none|span|annotation|fragment)$/
/** What loads, runs, or names something of the page. */
const ACTIVE = /^on|href|src|action|^id$|^name$|^data-/i

beforeEach(() => {
  vi.stubGlobal('document', standIn)
})

function look({ name, attributes, style, children }: Drawn, depth = 0): void {
  must(ELEMENTS.test(name) && name !== 'maction', `the element ${name}`)
  must(depth < 500, 'deeper than anything that is drawn')
  for (const [key, value] of Object.entries(attributes)) {
    must(!ACTIVE.test(key), `the attribute ${key}`)
    for (const [size] of value.matchAll(/-?[\d.]+(?=em)/g)) must(Math.abs(Number(size)) <= 20, `the size ${value}`)
    must(!/javascript:|url\(|expression/i.test(value), `the value ${value}`)
  }
  for (const value of Object.values(style)) must(!/url\(|fixed|expression/i.test(value), `the style ${value}`)
  for (const child of children) if (typeof child !== 'string') look(child, depth + 1)
}

fuzz('formulas drawn as MathML', mutatedText(SAMPLES, [...COMMANDS, ...COMMANDS, ...TOKENS], LONGEST), (text) => {
  const drawn = drawFormula(text.slice(0, LONGEST), text.length % 2 === 0) as unknown as Drawn | undefined
  if (drawn) look(drawn)
})

it('formulas are drawn at all', () => {
  expect(SAMPLES.map((tex) => drawFormula(tex, true) !== undefined)).toEqual(SAMPLES.map(() => true))
})
