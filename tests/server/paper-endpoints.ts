import { objectId } from './digest.ts'
import type { Feed } from './feed.ts'
import { readInteger } from './query.ts'
import { BadRequest, json, problem, type Reply } from './reply.ts'
import type { Sample } from './samples/sample.ts'
import { wirePaper } from './wire.ts'

const LONGEST_QUERY = 250
/** Linked repositories named with a paper itself. */
const LINKED_SHOWN = 4
/** How many of the newest papers are searched: enough for a demo, few enough to answer at once. */
const SEARCHED = 2_000

/** `GET /api/papers/{id}`: the flat paper and what the Hub links to it. */
export function paperById(feed: Feed, id: string): Reply {
  const paper = feed.find(id)
  if (!paper) return problem(404, 'Paper not found')
  const { models, datasets, spaces } = linkedRepos(paper)
  return json({
    ...wirePaper(paper, feed.datesOf(id)),
    linkedModels: models.slice(0, LINKED_SHOWN),
    numTotalModels: models.length,
    linkedDatasets: datasets.slice(0, LINKED_SHOWN),
    numTotalDatasets: datasets.length,
    linkedSpaces: spaces.slice(0, LINKED_SHOWN),
    numTotalSpaces: spaces.length,
  })
}

/** `GET /api/arxiv/{id}/repos`: everything that the Hub links to a paper. */
export function reposOf(feed: Feed, id: string): Reply {
  const paper = feed.find(id)
  return paper ? json(linkedRepos(paper)) : problem(404, 'Paper not found')
}

function linkedRepos({ linked: { models = [], datasets = [], spaces = [] } = {} }: Sample) {
  const common = ({ id, likes }: { id: string; likes: number }) => ({
    _id: objectId(`repo ${id}`),
    id,
    author: id.split('/')[0],
    likes,
    private: false,
    lastModified: '2026-11-20T00:00:00.000Z',
  })
  return {
    models: models.map((model) => ({ ...common(model), pipeline_tag: 'text-generation', downloads: model.likes * 40 })),
    datasets: datasets.map((dataset) => ({ ...common(dataset), downloads: dataset.likes * 9, gated: false })),
    spaces: spaces.map((space) => ({ ...common(space), sdk: 'gradio', emoji: '🧭', title: space.id.split('/')[1] })),
  }
}

/** `GET /api/papers/search`: papers that hold every word, those with all of them in the title first. */
export function searchPapers(feed: Feed, params: URLSearchParams): Reply {
  const query = params.get('q') ?? ''
  const limit = readInteger(params, 'limit', { fallback: 20, from: 1, to: 120 })
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) throw new BadRequest('Invalid q: expected words to search for')
  if (query.length > LONGEST_QUERY) throw new BadRequest(`Invalid q: at most ${LONGEST_QUERY} characters`)

  const holdsAll = (text: string) => words.every((word) => text.toLowerCase().includes(word))
  const inTitle = (paper: Sample) => holdsAll(paper.title)
  const matches = feed
    .newestFirst()
    .take(SEARCHED)
    .filter((paper) => holdsAll([paper.title, paper.abstract, ...paper.authors].join(' ')))
    .toArray()
    .sort((a, b) => Number(inTitle(b)) - Number(inTitle(a)))
    .slice(0, limit)
  return json(matches.map((paper) => ({ paper: wirePaper(paper, feed.datesOf(paper.id)) })))
}
