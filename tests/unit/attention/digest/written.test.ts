import { describe, expect, it } from 'vitest'
import type { Digest } from '@/utils/attention/digest/digest'
import { LONGEST_MAIL, mailOf } from '@/utils/attention/digest/mail'
import { asHtml, asMarkdown } from '@/utils/attention/digest/written'
import { parseTopics } from '@/utils/topics'
import { paper, papersFrom } from '../../library/support'

const [topic] = parseTopics({ topics: [{ id: 'maps', name: '<Maps> *', query: 'maps' }] }).topics
const one = { ...paper(1, { title: 'A <b> & $\\alpha$ *star*', abstract: '# not a heading' }), sightings: [] }
const two = { ...paper(2, { authors: ['A', 'B', 'C', 'D', 'E'], organization: 'Lab' }), sightings: [] }
const three = { ...paper(3), sightings: [] }
const digest: Digest = {
  sections: [{ ...(topic && { topic }), papers: [one] }, { papers: [two] }],
  more: [three],
  count: 3,
  learned: true,
}
const words = { title: 'Digest of *today*', others: 'Others', more: 'More' }

describe('a digest that is written down', () => {
  it('is Markdown in which no text is taken for Markdown', () => {
    expect(asMarkdown(digest, words)).toBe(`# Digest of \\*today\\*

## \\<Maps\\> \\*

### [A \\<b\\> & α \\*star\\*](https://arxiv.org/abs/2606.00001)

*Ada Example · arXiv:2606.00001*

\\# not a heading

## Others

### [Paper 2](https://arxiv.org/abs/2606.00002)

*A et al. · Lab · arXiv:2606.00002*

An abstract.

## More

- [Paper 3](https://arxiv.org/abs/2606.00003)
`)
  })

  it('is HTML in which no text is taken for HTML', () => {
    const html = asHtml(digest, { ...words, title: '"<script>' })
    expect(html).toContain('<h1>&quot;&lt;script&gt;</h1>')
    expect(html).toContain('<h2>&lt;Maps&gt; *</h2>')
    expect(html).toContain('<h3><a href="https://arxiv.org/abs/2606.00001">A &lt;b&gt; &amp; α *star*</a></h3>')
    expect(html).toContain('<li><a href="https://arxiv.org/abs/2606.00003">Paper 3</a></li>')
  })

  it('needs no headings where there are no topics', () => {
    const plain = { sections: [{ papers: [two] }], more: [], count: 1, learned: true }
    expect(asMarkdown(plain, words)).toContain('\n## [Paper 2]')
    expect(asHtml(plain, words)).not.toContain('Others')
  })
})

describe('a digest as a mail', () => {
  it('has all of it where there is room', () => {
    const { href, left } = mailOf(digest, 'Digest & more')
    const url = new URL(href)
    expect(left).toBe(0)
    expect(url.searchParams.get('subject')).toBe('Digest & more')
    expect(url.searchParams.get('body')).toContain('Paper 2\r\nhttps://arxiv.org/abs/2606.00002\r\n\r\nPaper 3')
  })

  it('is cut between two papers, and says how many are left', () => {
    const papers = papersFrom(1, 40, { title: `${'注意'.repeat(12)}` }).map((each) => ({ ...each, sightings: [] }))
    const { href, left } = mailOf(
      { sections: [{ papers: papers.slice(0, 6) }], more: papers.slice(6), count: 40, learned: true },
      'x',
    )
    expect(href.length).toBeLessThanOrEqual(LONGEST_MAIL)
    const body = new URL(href).searchParams.get('body') ?? ''
    expect(body.match(/https:/g)).toHaveLength(40 - left)
    expect(body.endsWith('\r\n\r\n')).toBe(true)
    expect(left).toBeGreaterThan(0)
  })
})

it('a mail is written though a name was cut in the middle of a character', () => {
  expect(mailOf(digest, 'Maps \ud83d').href).toContain('subject=Maps%20%EF%BF%BD&')
})
