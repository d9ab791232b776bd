import './floor.css'
import { openDB } from 'idb'
import { render } from 'preact'
import type { BenchPaper } from '../inside/records'
import { STORE } from './store'

/** The same 20 papers as in `raw.ts`, with the libraries that Offprint has. */
function Feed({ papers }: { papers: BenchPaper[] }) {
  return (
    <main>
      {papers.map(({ id, title, abstract, authors, upvotes }) => (
        <article key={id}>
          <h2>{title}</h2>
          <p>{authors.join(', ')}</p>
          <p class="abstract">{abstract}</p>
          <p>{upvotes} upvotes</p>
          <button type="button">Save</button>
          <button type="button">Mark read</button>
          <button type="button">More actions</button>
        </article>
      ))}
    </main>
  )
}

async function show(): Promise<void> {
  const db = await openDB('floor', 1)
  const papers: BenchPaper[] = []
  let cursor = await db.transaction(STORE).store.index('unread').openCursor(null, 'prev')
  for (; cursor && papers.length < 20; cursor = await cursor.continue()) papers.push(cursor.value)
  render(<Feed papers={papers} />, document.body)
}

void show()
