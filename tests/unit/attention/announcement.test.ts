import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announce, notificationId, targetOf, type Words } from '@/utils/attention/announcement'

const words: Words = {
  newPapers: (count) => `${count} new papers`,
  more: (count) => `and ${count} more`,
  newOfTopic: (count, topic) => `${count} of ${topic}`,
}

const paper = (title: string, abstract = 'An abstract.') => ({ title, abstract })
const messageOf = (abstract: string) => announce([paper('Title', abstract)], words).message

describe('one paper', () => {
  it('is announced by its title and its abstract', () => {
    expect(announce([paper('A Title', 'An abstract.')], words)).toEqual({ title: 'A Title', message: 'An abstract.' })
  })
})

describe('several papers', () => {
  it.each([
    [2, ['• Paper 1', '• Paper 2']],
    [3, ['• Paper 1', '• Paper 2', '• Paper 3']],
    [4, ['• Paper 1', '• Paper 2', '• Paper 3', 'and 1 more']],
    [120, ['• Paper 1', '• Paper 2', '• Paper 3', 'and 117 more']],
  ])('%i of them are announced by their number and the top titles', (count, lines) => {
    const papers = Array.from({ length: count }, (_, index) => paper(`Paper ${index + 1}`))
    expect(announce(papers, words)).toEqual({ title: `${count} new papers`, message: lines.join('\n') })
  })
})

describe('an abstract is cut', () => {
  it('not at all when it fits', () => {
    expect(messageOf('x'.repeat(200))).toBe('x'.repeat(200))
  })

  it('between words when it does not', () => {
    const message = messageOf('word '.repeat(60).trim())
    expect(message).toMatch(/^(word )+word…$/)
    expect(message.length).toBeGreaterThan(190)
    expect(message.length).toBeLessThanOrEqual(200)
  })

  it('within a word when that is longer than half of what fits', () => {
    expect(messageOf(`a ${'x'.repeat(300)}`)).toMatch(/^a x{90,}…$/)
  })

  it.each([['a'], ['']])('never through a character beyond the basic plane, after %j', (before) => {
    const message = messageOf(before + '😀'.repeat(200))
    expect(message.isWellFormed()).toBe(true)
    expect(message).toMatch(/^a?(😀)+…$/u)
  })

  it('to at most 200 characters that are its own, whatever it is', () => {
    const abstract = fc.string({ unit: fc.constantFrom('a', ' ', '😀', '中', '. '), minLength: 150, maxLength: 400 })
    fc.assert(
      fc.property(abstract, (text) => {
        const message = messageOf(text)
        expect(message.length).toBeLessThanOrEqual(200)
        expect(message.isWellFormed()).toBe(true)
        expect(text.startsWith(message.replace(/…$/, ''))).toBe(true)
        if (message.endsWith('…')) expect(message).not.toMatch(/\s…$/)
      }),
    )
  })
})

describe('the id of a notification tells what a click on it opens', () => {
  it.each([
    ['one paper: the paper', ['2606.28322'], { kind: 'paper', id: '2606.28322' }],
    ['one paper of old: the paper', ['astro-ph/0601001'], { kind: 'paper', id: 'astro-ph/0601001' }],
    ['several: the reader', ['2606.28322', '2606.28323'], { kind: 'reader' }],
  ])('%s', (_, ids, target) => {
    expect(
      targetOf(
        notificationId(
          ids.map((id) => ({ id })),
          1_781_712_000_000,
        ),
      ),
    ).toEqual(target)
  })

  it.each([[''], ['paper'], ['webext-1'], ['2606.28322']])('and of %j, which is not ours, nothing', (id) => {
    expect(targetOf(id)).toBeUndefined()
  })

  it('and of several polls it is never the same', () => {
    const papers = [{ id: '1' }, { id: '2' }]
    expect(notificationId(papers, 1)).not.toBe(notificationId(papers, 2))
  })
})
