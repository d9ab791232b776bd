import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperPage } from '@/utils/papers/paper-page'

const ID = '2606.28322'

describe('the paper that an address names', () => {
  it.each([
    [`https://arxiv.org/abs/${ID}`],
    [`http://arxiv.org/abs/${ID}v3`],
    [`https://www.arxiv.org/abs/${ID}/`],
    [`https://export.arxiv.org/abs/${ID}?context=cs.LG`],
    [`https://arxiv.org/pdf/${ID}`],
    [`https://arxiv.org/pdf/${ID}v2.pdf#page=4`],
    [`https://arxiv.org/html/${ID}v1#S3`],
    [`https://ar5iv.labs.arxiv.org/html/${ID}`],
    [`https://ar5iv.org/abs/${ID}`],
    [`https://www.alphaxiv.org/abs/${ID}v1`],
    [`https://alphaxiv.org/overview/${ID}`],
    [`https://www.alphaxiv.org/zh/overview/${ID}v1`],
    [`https://huggingface.co/papers/${ID}`],
    [`https://huggingface.co/papers/${ID}#community`],
  ])('%s', (address) => {
    expect(paperPage(address)).toEqual({ id: ID })
  })

  it('may be of the years when ids had a slash', () => {
    expect(paperPage('https://arxiv.org/abs/cs.CL/0601001v2')).toEqual({ id: 'cs.CL/0601001' })
    expect(paperPage('https://arxiv.org/pdf/hep-th/9901001')).toEqual({ id: 'hep-th/9901001' })
  })

  it.each([
    ['https://mirror.example', `https://mirror.example/papers/${ID}`],
    ['https://mirror.example/hf', `https://mirror.example/hf/papers/${ID}`],
    ['https://mirror.example', `https://huggingface.co/papers/${ID}`],
  ])('is also read with the mirror %s: %s', (base, address) => {
    expect(paperPage(address, undefined, base)).toEqual({ id: ID })
  })

  it.each([
    [''],
    ['about:blank'],
    ['not an address'],
    [`ftp://arxiv.org/abs/${ID}`],
    [`javascript:"https://arxiv.org/abs/${ID}"`],
    [`https://arxiv.org@evil.example/abs/${ID}`],
    [`https://evil.example/abs/${ID}`],
    [`https://arxiv.org.evil.example/abs/${ID}`],
    [`https://notarxiv.org/abs/${ID}`],
    [`https://mirror.example/papers/${ID}`],
    ['https://arxiv.org/'],
    ['https://arxiv.org/list/cs.LG/new'],
    ['https://arxiv.org/abs/nonsense'],
    ['https://huggingface.co/papers'],
    ['https://huggingface.co/papers/date/2026-06-17'],
    [`https://huggingface.co/datasets/papers/${ID}`],
    ['https://openreview.net/group?id=ICLR.cc/2026'],
    ['https://aclanthology.org/volumes/2024.acl-long/'],
  ])('is none in %s', (address) => {
    expect(paperPage(address, 'A Title of Some Length')).toBeUndefined()
  })

  it('never throws, whatever the path and the title', () => {
    const host = fc.constantFrom('arxiv.org', 'huggingface.co', 'openreview.net', 'alphaxiv.org', 'aclanthology.org')
    fc.assert(
      fc.property(host, fc.string(), fc.string(), (name, path, title) => {
        for (const kind of ['abs/', 'pdf?id=', 'papers/', '']) paperPage(`https://${name}/${kind}${path}`, title)
      }),
    )
  })
})

describe('the title that a page gives its paper', () => {
  const arxiv = `https://arxiv.org/abs/${ID}`
  it.each([
    [arxiv, `[${ID}] Attention, Again`, 'Attention, Again'],
    [arxiv, `[${ID}v2] [Re] Attention`, '[Re] Attention'],
    [`https://huggingface.co/papers/${ID}`, 'Paper page - Attention, Again', 'Attention, Again'],
    [`https://www.alphaxiv.org/abs/${ID}`, 'Attention, Again | alphaXiv', 'Attention, Again'],
    [arxiv, 'Attention - arXiv', 'Attention'],
    [`https://arxiv.org/pdf/${ID}`, 'Attention, Again', 'Attention, Again'],
  ])('on %s, "%s" is %s', (address, tab, title) => {
    expect(paperPage(address, tab)).toEqual({ id: ID, title })
  })

  it.each([
    [`${ID}v2.pdf`],
    [ID],
    [`arxiv.org/pdf/${ID}`],
    [`https://arxiv.org/pdf/${ID}`],
    ['pdf'],
    ['  '],
    ['alphaXiv'],
  ])('is not known where the tab is called "%s"', (tab) => {
    expect(paperPage(`https://arxiv.org/pdf/${ID}`, tab)).toEqual({ id: ID })
  })

  it.each([
    ['https://openreview.net/forum?id=aBc-1', 'Attention, Again | OpenReview'],
    ['https://openreview.net/pdf?id=aBc-1', 'Attention, Again'],
    ['https://aclanthology.org/2024.acl-long.1/', 'Attention, Again - ACL Anthology'],
    ['https://aclanthology.org/P19-1001/', 'Attention, Again - ACL Anthology'],
  ])('is all there is on %s', (address, tab) => {
    expect(paperPage(address, tab)).toEqual({ title: 'Attention, Again' })
  })

  it('where there is neither id nor title, there is no paper', () => {
    expect(paperPage('https://openreview.net/pdf?id=aBc-1', 'pdf')).toBeUndefined()
    expect(paperPage('https://openreview.net/forum?id=aBc-1', 'OpenReview')).toBeUndefined()
    expect(paperPage('https://openreview.net/forum?id=aBc-1')).toBeUndefined()
  })
})
