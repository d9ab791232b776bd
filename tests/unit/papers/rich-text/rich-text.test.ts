import { describe, expect, it } from 'vitest'
import { richText } from '@/utils/papers/rich-text/rich-text'
import { shown } from './shown'

const raw = String.raw

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
