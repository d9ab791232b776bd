import type { CreateSource } from '@/utils/sources/source'

/** A third source, as a newcomer would write it: a folder of its own, and nothing else in the house changed. */
export const createShelf: CreateSource = (http) => ({
  id: 'shelf',
  origins: ['https://shelf.example/*'],
  feeds: [
    {
      kind: 'ranking',
      id: 'shelf/newest',
      followed: true,
      async *pages(known) {
        const url = 'https://shelf.example/newest.json'
        const { body, ...answer } = await http.getJson(url, known[url])
        const papers = answer.unchanged ? [] : (body as { arxiv: string; name: string }[]).map(toPaper)
        yield { ...answer, papers, skipped: 0, url, last: true }
      },
    },
  ],
})

function toPaper({ arxiv, name }: { arxiv: string; name: string }) {
  const rest = { abstract: `About ${name}.`, authors: [], publishedOn: '2026-06-16', feedDay: '2026-06-17' }
  return { id: arxiv, title: name, ...rest, upvotes: 0, comments: 0 }
}
