import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
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
