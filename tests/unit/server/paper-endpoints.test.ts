import { describe, expect, it } from 'vitest'
import { answer } from '../../server/api.ts'
import type { Feed } from '../../server/feed.ts'
import { feedOn, paper, WEDNESDAY } from './support.ts'

/** Words that no invented paper of the calendar has. */
const feed = feedOn(WEDNESDAY, {
  samples: [
    paper(10_001, { title: 'Quorble Vexing', abstract: 'About plimth.' }),
    paper(10_002, { title: 'Plimth <think> & "Recall"', abstract: 'Without quorble.' }),
    paper(10_003, { title: 'Something else', abstract: 'Words on quorble vexing and plimth.' }),
  ],
})

function get(path: string, from: Feed = feed) {
  const { status, headers, body } = answer(from, 'GET', new URL(`https://huggingface.co${path}`))
  return { status, type: headers['Content-Type'], body }
}

describe('GET /api/papers/{id}', () => {
  it('answers the flat paper and what is linked to it', () => {
    const { status, body } = get('/api/papers/2606.10001')
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({
      id: '2606.10001',
      title: 'Quorble Vexing',
      submittedOnDailyAt: '2026-06-17T00:00:00.000Z',
      linkedModels: [],
      numTotalModels: 0,
      linkedDatasets: [],
      numTotalDatasets: 0,
      linkedSpaces: [],
      numTotalSpaces: 0,
    })
  })

  it('answers 404 in JSON for a paper it does not know', () => {
    const { status, type, body } = get('/api/papers/2606.00001')
    expect([status, type, JSON.parse(body)]).toEqual([
      404,
      'application/json; charset=utf-8',
      { error: 'Paper not found' },
    ])
  })
})

describe('GET /api/arxiv/{id}/repos', () => {
  const linked = { models: [1, 2, 3, 4, 5].map((likes) => ({ id: `orr/m${likes}`, likes })), spaces: [] }
  const linking = feedOn(WEDNESDAY, { samples: [paper(10_001, { linked })] })

  it('answers everything that is linked, and the paper itself names the first of it', () => {
    const repos = JSON.parse(get('/api/arxiv/2606.10001/repos', linking).body)
    expect(repos).toMatchObject({ models: linked.models, datasets: [], spaces: [] })
    const body = JSON.parse(get('/api/papers/2606.10001', linking).body)
    expect(body).toMatchObject({ numTotalModels: 5, linkedModels: linked.models.slice(0, 4), linkedSpaces: [] })
  })

  it('answers 404 for a paper it does not know', () => {
    expect(get('/api/arxiv/2606.00001/repos').status).toBe(404)
  })
})

describe('GET /api/papers/search', () => {
  const found = (query: string) =>
    JSON.parse(get(`/api/papers/search?${query}`).body).map((item: { paper: { id: string } }) => item.paper.id)

  it.each([
    ['every word has to occur', 'q=quorble%20words', ['2606.10003']],
    ['matches in the title come first', 'q=quorble%20vexing', ['2606.10001', '2606.10003']],
    ['a limit cuts after ordering', 'q=quorble%20vexing&limit=1', ['2606.10001']],
    ['upper case and punctuation do not count', 'q=PLIMTH%2C%20recall!', ['2606.10002']],
    ['nothing found is an empty array', 'q=plimthquorble', []],
  ])('%s', (_, query, ids) => {
    expect(found(query)).toEqual(ids)
  })

  it.each([[''], ['q='], ['q=%20'], [`q=${'a'.repeat(251)}`], ['q=a&limit=121'], ['q=a&limit=0']])(
    '"%s" is refused',
    (query) => {
      expect(get(`/api/papers/search?${query}`).status).toBe(400)
    },
  )
})

describe('GET /papers/{id}', () => {
  it('answers a page titled with the paper, its text escaped', () => {
    const { status, type, body } = get('/papers/2606.10002')
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toContain('<title>Plimth &lt;think&gt; &amp; &quot;Recall&quot;</title>')
    expect(body).not.toContain('<think>')
  })
})

it.each([
  ['/'],
  ['/papers'],
  ['/papers/2606.00001'],
  ['/papers/search'],
  ['/api'],
  ['/api/models'],
  ['/api/daily_papers/x'],
])('anything else, %s, is 404', (path) => {
  expect(get(path).status).toBe(404)
})

it('only reading is offered', () => {
  expect(answer(feed, 'POST', new URL('https://huggingface.co/api/daily_papers')).status).toBe(404)
})
