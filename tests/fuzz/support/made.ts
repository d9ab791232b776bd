import { type Backup, FORMAT, VERSION } from '@/utils/exchange/backup/backup'
import { readBackup } from '@/utils/exchange/backup/read-backup'
import { absorb } from '@/utils/exchange/merge/absorb'
import { decode } from '@/utils/exchange/merge/codec'
import { type Doc, EMPTY } from '@/utils/exchange/merge/document'
import { flatten, type Made } from '@/utils/exchange/merge/library-facts'
import { createClock } from '@/utils/exchange/merge/stamp'
import type { List, ReadMark, Save } from '@/utils/library/records'
import { withoutInvisible } from '@/utils/papers/text'
import { parseSettings } from '@/utils/settings'
import { parseTopics, type Topic } from '@/utils/topics'
import { must } from './must'
import { mustBeId, mustBePlain } from './sound'

export const NOW = 1_781_697_600_000

/** What a reader made, with all that there can be in it. */
export const made: Made = {
  lists: [
    { id: 'read-later', name: '', position: 0 },
    { id: 'f3a1', name: 'Maps', position: 1 },
  ],
  saves: [
    { id: '2606.28322', savedAt: NOW, places: [['read-later', NOW, NOW - 5]], note: 'One\ntwo' },
    { id: 'astro-ph/0601001', savedAt: NOW, places: [['f3a1', 7.5]] },
  ],
  marks: [{ id: '2606.00002', readAt: NOW, opened: true, less: NOW }],
  topics: parseTopics({ topics: [{ id: 't1', name: 'T', query: 'maps', listId: 'f3a1', rhythm: 'hour' }] }).topics,
  settings: parseSettings({ theme: 'dark', keys: { save: 'k' }, filters: { day: { upvotes: 3 } }, headlines: ['day'] }),
}

export const encoded = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

/** As the library takes them over. */
export function mustBeRecords({ lists, saves, marks }: Pick<Made, 'lists' | 'saves' | 'marks'>): void {
  mustBePlain([lists, saves, marks])
  lists.forEach(mustBeList)
  saves.forEach(mustBeSave)
  marks.forEach(mustBeMark)
}

function mustBeList({ id, name, position }: List): void {
  must(id.length > 0 && id.length <= 100 && name.length <= 100, 'a list with a name of wrong length')
  must(Math.abs(position) <= 8.64e15, 'a position without end')
}

function mustBeSave({ id, savedAt, places, note = '' }: Save): void {
  mustBeId(id)
  mustBeTime(savedAt)
  for (const [list, rank, addedAt = 0] of places) {
    must(list.length > 0 && Math.abs(rank) <= 8.64e15, 'a place that is none')
    mustBeTime(addedAt)
  }
  must(note.length <= 200_000, 'a note that is a library')
}

function mustBeMark({ id, readAt, less = 0 }: ReadMark): void {
  mustBeId(id)
  mustBeTime(readAt)
  mustBeTime(less)
}

/** An instant that a date can tell. */
function mustBeTime(time: number): void {
  must(time >= 0 && time <= 8.64e15, `the time ${time}`)
}

/** What is in the library now can be taken out, and read back as it is. */
export async function mustBeRestorable({ lists, saves, marks, topics, settings }: Made): Promise<void> {
  const backup: Backup = {
    format: FORMAT,
    version: VERSION,
    madeAt: NOW,
    by: '0.1.0',
    ...{ lists, saves, marks, papers: [], topics, settings: { ...settings } },
  }
  const again = await readBackup(new Blob([JSON.stringify(backup)]))
  for (const part of ['lists', 'saves', 'marks', 'topics'] as const) {
    must(visible(again[part]) === visible(backup[part]), `${part} that come back as others`)
  }
}

/** What nobody sees is left out of backups. */
const visible = (value: unknown) =>
  JSON.stringify(value, (_, each) => (typeof each === 'string' ? withoutInvisible(each) : each))

/** What is in the library now can be told to other machines, and arrives there. */
export async function mustBeShareable(all: Made): Promise<void> {
  const facts = flatten(all)
  const doc = absorb(
    EMPTY,
    facts,
    createClock('abc', () => NOW),
  )
  const arrived: Doc = await decode(encoded(doc))
  const lost = Object.keys(doc.items).filter((key) => !(key in arrived.items))
  must(lost.length === 0, `lost on the way: ${lost.join()}`)
}

export function mustBeTopics(topics: Topic[]): void {
  mustBePlain(topics)
  must(topics.length <= 30, 'more topics than there may be')
  for (const { id, name, query, but, listId = 'x' } of topics) {
    must(/^\S{1,100}$/.test(id), `the topic id ${JSON.stringify(id)}`)
    must(name.length <= 60 && query.length <= 2_000 && but.length <= 2_000, 'a topic that is a book')
    must(listId.length > 0 && listId.length <= 100, 'a list that is none')
  }
}
