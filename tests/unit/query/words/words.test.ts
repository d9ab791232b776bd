import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from '@/utils/query/words/words'

/** Words with a `+` before those that are glued to the word before. */
const shown = (text: string) =>
  words(text)
    .map((word) => `${word.glued ? '+' : ''}${word.text}`)
    .join(' ')

describe('the words of a text', () => {
  it.each([
    ['Attention Is All You Need', 'attention is all you need'],
    ['Self-Supervised, pre‑trained', 'self +supervised pre +trained'],
    ['GPT-4o and LLaMA 3.1', 'gpt +4o and llama 3 1'],
    ['the model’s output, don’t', 'the model output don t'],
    ['Fréchet, Łukasz, naı̈ve', 'frechet lukasz naive'],
    ['β-VAE, μP and τ²-Bench', 'beta +vae mup and tau2 +bench'],
    [String.raw`$\beta$-VAE, $\mu$P and $\tau^2$-Bench`, 'beta +vae mu +p and tau +2 +bench'],
    [String.raw`\textbf{Bold} $\mathcal{O}(n)$ for \varepsilon`, 'bold o n for epsilon'],
    [String.raw`Fr\'echet`, 'fr +echet'],
    ['多头注意力 GPT模型', '多 +头 +注 +意 +力 gpt +模 +型'],
    ['한국어 모델', '한국어 모델'],
    ['snake_case H$_2$O', 'snake +case h +2 +o'],
    ['?! — …', ''],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected.normalize('NFKD').replace(/\p{M}/gu, ''))
  })

  it('stand where they say', () => {
    const text = 'The model’s $\\alpha$-divergence'
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'model',
      '\\alpha',
      'divergence',
    ])
  })

  it('lie inside any text, in its order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end)
          expect(word.end).toBeGreaterThan(word.start)
          expect(word.text).not.toBe('')
          end = word.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
