import { describe, expect, it } from 'vitest'
import type { Paper } from '@/utils/papers/paper'
import { parseDailyPapers } from '@/utils/sources/huggingface/parse'
import * as special from '../../../server/samples/index.ts'
import { wireItem } from '../../../server/wire.ts'

const DAY = '2026-11-23'

const body: unknown = JSON.parse(
  JSON.stringify(special.samples.map((sample) => wireItem(sample, { publishedOn: '2026-11-20', submittedOn: DAY }))),
)
const { papers, skipped } = parseDailyPapers(body, DAY)
const byId = new Map(papers.map((paper) => [paper.id, paper]))

const sampleOf = (id: string) => special.samples.find((sample) => sample.id === id)

function paperOf(id: string): Paper {
  const paper = byId.get(id)
  if (!paper) throw new Error(`${id} was not read`)
  return paper
}

it('every paper of the embedded feed is read', () => {
  expect(skipped).toBe(0)
  expect(papers.map(({ id }) => id)).toEqual(special.samples.map(({ id }) => id))
  expect(papers.length).toBeGreaterThanOrEqual(60)
})

it.each(special.samples.map((sample) => [sample.id, sample] as const))(
  '%s keeps its numbers and names',
  (id, sample) => {
    const paper = paperOf(id)
    expect(paper).toMatchObject({
      upvotes: sample.upvotes,
      comments: sample.comments,
      publishedOn: '2026-11-20',
      feedDay: DAY,
    })
    expect(paper.authors).toEqual(sample.authors)
    expect(paper.organization).toBe(sample.organization?.fullname)
    expect(paper.ai?.summary).toBe(sample.aiSummary)
    expect(paper.code?.stars).toBe(sample.githubRepo && sample.githubStars)
  },
)

describe('links', () => {
  it.each([
    ['a javascript: project page is no link', special.HOSTILE_MARKUP_ID, undefined],
    ['a plain http page is one', special.PLAIN_HTTP_PAGE_ID, 'http://hail.brackenfield.example/nowcast'],
    ['a bare address and port is one', special.BARE_ADDRESS_PAGE_ID, 'http://192.0.2.44:8080/'],
    ['a space before it is not part of it', special.SPACED_PAGE_ID, 'https://duskwalk.example/gallery'],
    ['none is none', special.NO_SUBMITTER_ID, undefined],
  ])('%s', (_, id, projectUrl) => {
    expect(paperOf(id).projectUrl).toBe(projectUrl)
  })

  it.each([[special.ORGANIZATION_REPO_ID], [special.TREE_REPO_ID]])('the code of %s is where it says', (id) => {
    expect(paperOf(id).code?.url).toBe(sampleOf(id)?.githubRepo)
  })
})

describe('texts', () => {
  it.each([
    ['tags', special.THINK_TAG_ID],
    ['hostile markup', special.HOSTILE_MARKUP_ID],
    ['a less-than sign', special.LESS_THAN_ID],
    ['tokens', special.TOKEN_TAGS_ID],
    ['Greek', special.GREEK_ID],
    ['formulas', special.DOLLAR_TEX_ID],
    ['the shortest title', special.SHORTEST_TITLE_ID],
    ['the longest title', special.LONGEST_TITLE_ID],
    ['the shortest abstract', special.SHORTEST_ABSTRACT_ID],
    ['the longest abstract', special.LONGEST_ABSTRACT_ID],
  ])('%s stay as they are written', (_, id) => {
    expect(paperOf(id).title).toBe(sampleOf(id)?.title)
    expect(paperOf(id).abstract.length).toBe(sampleOf(id)?.abstract.length)
  })

  it('line breaks become spaces', () => {
    expect(paperOf(special.LINE_BREAKS_ID).title).toBe(
      'Patch Order Hardly Matters: A Controlled Study of Autoregressive Image Models under Nine Scan Orders',
    )
    expect(paperOf(special.LINE_BREAKS_ID).abstract).not.toMatch(/\n| {2}/)
  })

  it('TeX residue is tidied as far as it is certain', () => {
    const { title, abstract } = paperOf(special.TEX_RESIDUE_ID)
    expect(title).toBe(sampleOf(special.TEX_RESIDUE_ID)?.title)
    expect(abstract).toContain('between “turn left” and “turn right”')
    expect(abstract).toContain('π_{0.5}')
    expect(abstract).not.toContain(String.raw`\%`)
  })
})

describe('people', () => {
  it('300 authors are 300 authors', () => {
    expect(paperOf(special.MANY_AUTHORS_ID).authors).toHaveLength(300)
  })

  it('names in other scripts are names', () => {
    expect(paperOf(special.SCRIPTS_ID).authors.join()).toMatch(/\p{Script=Han}.*|\p{Script=Arabic}|\p{Script=Hangul}/u)
  })

  it('nobody need have submitted it, and nobody need have liked it', () => {
    expect(paperOf(special.NO_SUBMITTER_ID)).not.toHaveProperty('submitter')
    expect(paperOf(special.NO_ORGANIZATION_ID)).not.toHaveProperty('organization')
    expect(paperOf(special.NO_UPVOTES_ID)).toMatchObject({ upvotes: 0, comments: 0 })
    expect(paperOf(special.TOP_ID)).toMatchObject({ upvotes: 402, submitter: expect.any(String) })
  })
})
