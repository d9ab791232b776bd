import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mathText } from '@/utils/papers/rich-text/math-text'

const raw = String.raw

it.each([
  ['letters and signs', raw`\alpha \leq \beta`, 'α≤β'],
  ['looks', raw`\mathcal{O}(\mathbf{x}), \text{so}, \operatorname{sg}`, 'O(x), so, sg'],
  ['accents over letters', raw`\tilde{\mathcal{O}}(\hat{y})`, 'O(y)'],
  ['scripts', raw`x_1^2 + e^{-t/\tau} + \varepsilon_1`, 'x₁² + e^(-t/τ) + ε₁'],
  ['fractions', raw`\frac{1}{n}, \frac{a+b}{2}`, '1/n, (a+b)/2'],
  ['roots', raw`\sqrt{n}, \sqrt{\log N}`, '√n, √(log N)'],
  ['sizes and spaces', raw`\left( \mathbb{E}[\tau]\, dT \right)`, '( E[τ] dT )'],
  ['functions', raw`n/\log n`, 'n/log n'],
  ['escaped signs', raw`25\% of \{1, \dots, n\}`, '25% of {1, …, n}'],
  ['what it does not know', raw`\weird{x}`, raw`\weirdx`],
  ['braces that do not match', raw`\frac{1}{ x^{ \sqrt{`, raw`\frac1{ x^{ √{`],
])('%s', (_, tex, plain) => {
  expect(mathText(tex)).toBe(plain)
})

it('any TeX at all becomes some text', () => {
  const tex = fc.string({
    unit: fc.constantFrom('\\', 'frac', 'sqrt', '{', '}', '^', '_', ' ', 'x', 'alpha', '2', '['),
  })
  fc.assert(fc.property(tex, (text) => void expect(typeof mathText(text)).toBe('string')))
})
