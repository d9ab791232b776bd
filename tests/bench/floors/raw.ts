import './floor.css'
import type { BenchPaper } from '../inside/records'
import { open, STORE } from './store'

/** The least that shows 20 papers out of IndexedDB: the browser's own calls, by an index, and no framework. */
async function show(): Promise<void> {
  const db = await open()
  const request = db.transaction(STORE).objectStore(STORE).index('unread').openCursor(null, 'prev')
  const list = document.createElement('main')
  let shown = 0
  request.onsuccess = () => {
    const cursor = request.result
    if (cursor) list.append(card(cursor.value))
    if (cursor && ++shown < 20) cursor.continue()
    else document.body.append(list)
  }
}

function card({ title, abstract, authors, upvotes }: BenchPaper): HTMLElement {
  const article = document.createElement('article')
  const add = (name: string, text: string, style = '') => {
    const made = document.createElement(name)
    made.textContent = text
    made.className = style
    article.append(made)
  }
  add('h2', title)
  add('p', authors.join(', '))
  add('p', abstract, 'abstract')
  add('p', `${upvotes} upvotes`)
  for (const name of ['Save', 'Mark read', 'More actions']) add('button', name)
  return article
}

void show()
