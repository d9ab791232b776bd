import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paper } from '@/utils/papers/paper'
import { type MatchContext, matches } from '@/utils/query/matches'
import type { Query } from '@/utils/query/query'
import { anyPaper } from '../papers/any-paper'
import { query } from './support'

const is = (typed: string, fields: Partial<Paper>, context?: MatchContext) =>
  matches(query(typed), anyPaper(fields), context)

describe('words', () => {
  it.each([
    ['model', 'Models of Sound', true],
    ['Models', 'a model', true],
    ['supervised', 'Self-Supervised', true],
    ['self-supervised', 'self supervised', true],
    ['self-supervised', 'selfsupervised', true],
    ['selfsupervised', 'self-supervised', true],
    ['selfsupervised', 'Self Supervised Learning', true],
    ['"self supervised"', 'selfsupervised', true],
    ['self-supervised', 'supervised by myself', false],
    ['keypoint', 'key points', true],
    ['notable', 'no table', false],
    ['gpt-4', 'GPT4', true],
    ['gpt4', 'GPT-4', true],
    ['gpt4', 'GPT 4', true],
    ['gpt', 'GPT-4', true],
    ['alpha', String.raw`$\alpha$-divergence`, true],
    ['α', String.raw`$\alpha$-divergence`, true],
    [String.raw`$\alpha$`, 'alpha', true],
    ['alpha', 'α-divergence', true],
    ['β-VAE', String.raw`$\beta$-VAE`, true],
    ['beta-vae', 'βVAE', true],
    ['tau2-bench', String.raw`$\tau^2$-Bench`, true],
    [String.raw`\mu P`, 'μP', false],
    ['muP', String.raw`$\mu$P`, true],
    ['frechet', 'Fréchet', true],
    ['Fréchet', String.raw`Fr\'echet`, true],
    ['diffusion model', 'a model of diffusion', true],
    ['"diffusion model"', 'a model of diffusion', false],
    ['"diffusion model"', 'Diffusion Models', true],
    ['"diffusion model"', 'diffusion-model', true],
    ['state-of-the-art', 'State of the Art', true],
    ['quantiz*', 'Quantization', true],
    ['quant', 'Quantization', false],
    ['"flow match*"', 'Flow-Matching', true],
    ['transform', 'Transformers', false],
    ['gan', 'StyleGAN', false],
    ['注意', '多头注意力', true],
    ['意注', '多头注意力', false],
    ['NeRF', 'NeRFs', true],
  ])('%s in "%s": %s', (typed, title, expected) => {
    expect(is(typed, { title, abstract: '' })).toBe(expected)
    expect(is(typed, { title: '', abstract: `About ${title}.` })).toBe(expected)
  })

  it('do not stand in a row across title and abstract', () => {
    expect(is('"maps about"', { title: 'Maps', abstract: 'About maps' })).toBe(false)
  })

  it('are looked for in names and notes when a search asks for that', () => {
    const paper = { authors: ['Ada Orr'], organization: 'Mill Lab' }
    expect(is('orr', paper)).toBe(false)
    expect(['orr', 'mill', 'todo'].map((typed) => is(typed, paper, { everywhere: true, note: 'todo' }))).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('fields', () => {
  it.each([
    ['title:maps', { title: 'Maps' }, true],
    ['title:maps', { title: 'Roads' }, false],
    ['author:orr', { authors: ['Bo Li', 'Ada Orr'] }, true],
    ['author:"Orr Ada"', { authors: ['Ada M. Orr'] }, true],
    ['author:"Ada Li"', { authors: ['Bo Li', 'Ada Orr'] }, false],
    ['author:"Li-Wei"', { authors: ['Liwei Chen'] }, true],
    ['author:jone', { authors: ['Bo Jones'] }, false],
    ['author:Mull*', { authors: ['Jo Müller'] }, true],
    ['org:"google deepmind"', { organization: 'Google DeepMind' }, true],
    ['org:google', {}, false],
    ['code:yes', { code: { url: 'https://code.example/' } }, true],
    ['code:no', {}, true],
    ['upvotes:>20', { upvotes: 20 }, false],
    ['upvotes:>=20', { upvotes: 20 }, true],
    ['upvotes:20', { upvotes: 20 }, true],
    ['upvotes:<20', { upvotes: 3 }, true],
  ])('%s in %o: %s', (typed, fields, expected) => {
    expect(is(typed, fields)).toBe(expected)
  })

  it.each<[string, MatchContext, boolean]>([
    ['is:unread', { unread: true }, true],
    ['is:saved', {}, false],
    ['is:read', { read: true }, true],
    ['list:later', { lists: ['Read later'] }, true],
    ['note:"ask Bo"', { note: 'must ask Bo' }, true],
    ['day:today', { today: '2026-06-18' }, true],
    ['day:yesterday', { today: '2026-06-18' }, false],
    ['day:>2026-06-17', {}, true],
    ['day:<=2026-06-17', {}, false],
  ])('%s with %o: %s', (typed, context, expected) => {
    expect(is(typed, { feedDay: '2026-06-18' }, context)).toBe(expected)
  })
})

describe('AND, OR, NOT', () => {
  it.each([
    ['a1 b1 OR c1', 'c1', true],
    ['a1 (b1 OR c1)', 'c1', false],
    ['a1 -b1', 'a1', true],
    ['a1 NOT (b1 OR c1)', 'a1 c1', false],
    ['-a1', 'b1', true],
  ])('%s in "%s": %s', (typed, title, expected) => {
    expect(is(typed, { title, abstract: '' })).toBe(expected)
  })

  it('agree with the plainest way to work them out', () => {
    const LETTERS = ['ka', 'lo', 'mi', 'nu']
    type Tree = string | { not: Tree } | { op: 'AND' | 'OR' | ''; left: Tree; right: Tree }
    const tree = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...LETTERS),
        fc.record({ not: tie('tree') }),
        fc.record({
          op: fc.constantFrom('AND' as const, 'OR' as const, '' as const),
          left: tie('tree'),
          right: tie('tree'),
        }),
      ),
    })).tree
    const written = (node: Tree): string => {
      if (typeof node === 'string') return node
      return 'not' in node
        ? `NOT (${written(node.not)})`
        : `(${written(node.left)}) ${node.op} (${written(node.right)})`
    }
    const holds = (node: Tree, said: string[]): boolean => {
      if (typeof node === 'string') return said.includes(node)
      if ('not' in node) return !holds(node.not, said)
      const [left, right] = [holds(node.left, said), holds(node.right, said)]
      return node.op === 'OR' ? left || right : left && right
    }
    fc.assert(
      fc.property(tree, fc.subarray(LETTERS), (node, said) => {
        expect(is(written(node), { title: said.join(' '), abstract: '' })).toBe(holds(node, said))
      }),
    )
  })
})

it('a phrase is where its letters are, whatever the hyphens', () => {
  const part = fc.constantFrom('deep', 'state', 'space', 'graph')
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 5 }),
      fc.array(part, { minLength: 1, maxLength: 3 }),
      (a, b) => {
        const title = a.join('-')
        const term: Query = { kind: 'text', text: b.join(' ') }
        const naive = ` ${a.join(' ')} `.includes(` ${b.join(' ')} `)
        expect(matches(term, anyPaper({ title, abstract: '' }))).toBe(naive)
      },
    ),
  )
})
