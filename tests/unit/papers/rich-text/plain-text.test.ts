import { expect, it } from 'vitest'
import { plainText } from '@/utils/papers/rich-text/plain-text'

const raw = String.raw

it.each([
  [
    'markup goes, its words stay',
    raw`\textsc{Lantern}: {\em Averaging} **Fr\'echet** Means`,
    'Lantern: Averaging Fréchet Means',
  ],
  ['raised and lowered numbers', 'VILA^2 and L_2 in LaH_{10}', 'VILA² and L₂ in LaH₁₀'],
  ['what Unicode cannot raise', 'O(T^{-1/3}) of π_{0.5} in LaSOT_{ext}', 'O(T^(-1/3)) of π_0.5 in LaSOT_ext'],
  ['a formula', raw`Delay Costs $\mathcal{O}(\mathbb{E}[\tau])$ and No More`, 'Delay Costs O(E[τ]) and No More'],
  ['an address once', 'https://x.example/{https://x.example/}.', 'https://x.example/.'],
  ['a text without any', 'What <think> Hides', 'What <think> Hides'],
  ['nothing', '', ''],
])('%s', (_, text, plain) => {
  expect(plainText(text)).toBe(plain)
})
