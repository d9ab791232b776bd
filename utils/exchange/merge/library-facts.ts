import { NAME_LIMIT } from '@/utils/library/lists'
import { READ_LATER } from '@/utils/library/read-later'
import type { List, Place, ReadMark, Save } from '@/utils/library/records'
import { parseSettings, type Settings } from '@/utils/settings'
import { parseTopics, type Topic } from '@/utils/topics'
import { END_OF_TIME, LONGEST_LIST_ID, LONGEST_NOTE } from '../backup/schema'
import type { Json } from './document'
import type { Fact, Facts } from './facts'

/** All that the reader made, as it is kept here. */
export interface Made {
  lists: List[]
  saves: Save[]
  marks: ReadMark[]
  topics: Topic[]
  settings: Settings
}

/** What is about a machine, its screen or its network, stays there. */
const OF_THE_MACHINE: (keyof Settings)[] = ['baseUrl', 'popupWidth', 'textSize']
const AS_AT_THE_START = parseSettings({})

/** What the reader made, flat. What is as it is at the start is not said: a machine that is new has decided nothing. */
export function flatten({ lists, saves, marks, topics, settings }: Made): Facts {
  const facts: Facts = {}
  for (const { id, ...list } of lists) {
    const untouched = id === READ_LATER.id && list.name === READ_LATER.name && list.position === READ_LATER.position
    if (!untouched) facts[`list:${encodeURIComponent(id)}`] = { ...list }
  }
  for (const { id, places, ...save } of saves) {
    facts[`save:${id}`] = { ...save }
    for (const [list, rank, addedAt] of places) {
      facts[`place:${id} ${encodeURIComponent(list)}`] = { rank, ...(addedAt !== undefined && { addedAt }) }
    }
  }
  for (const { id, ...mark } of marks) facts[`mark:${id}`] = { ...mark }
  for (const [place, { id, ...topic }] of topics.entries()) facts[`topic:${id}`] = { ...topic, place } as Fact
  const chosen = Object.entries(settings).filter(
    ([name, value]) =>
      !OF_THE_MACHINE.includes(name as keyof Settings) &&
      JSON.stringify(value) !== JSON.stringify(AS_AT_THE_START[name as keyof Settings]),
  )
  if (chosen.length > 0) facts.settings = Object.fromEntries(chosen) as Fact
  return facts
}

/** What facts say, as it is kept here; `settings` those of the machine. What is no record of ours, or none that a backup could hold, is left out. */
export function unflatten(facts: Facts, settings: Settings): Made {
  const lists = new Map<string, List>([[READ_LATER.id, READ_LATER]])
  const saves = new Map<string, Save>()
  const places: [paper: string, place: Place][] = []
  const marks: ReadMark[] = []
  const topics: [place: number, topic: Json][] = []
  for (const [key, fact] of Object.entries(facts)) {
    const [, kind, id = ''] = /^(\w+):(.*)$/.exec(key) ?? []
    const number = (name: string, least = -END_OF_TIME) => numberIn(fact[name], least)
    const time = (name: string) => number(name, 0)
    if (kind === 'list') {
      const [name, position] = [fact.name, number('position')]
      const list = decoded(id)
      if (list !== undefined && typeof name === 'string')
        lists.set(list, { id: list, name: name.slice(0, NAME_LIMIT), position: position ?? 0 })
    } else if (kind === 'save') {
      const note = fact.note
      const save = { id, savedAt: time('savedAt') ?? 0, places: [] }
      saves.set(id, typeof note === 'string' && note ? { ...save, note: note.slice(0, LONGEST_NOTE) } : save)
    } else if (kind === 'place') {
      const [paper = '', list = ''] = id.split(' ')
      const [rank, addedAt] = [number('rank'), time('addedAt')]
      const where = decoded(list)
      if (where !== undefined && rank !== undefined)
        places.push([paper, addedAt === undefined ? [where, rank] : [where, rank, addedAt]])
    } else if (kind === 'mark') {
      const less = time('less')
      marks.push({
        id,
        readAt: time('readAt') ?? 0,
        ...(fact.removed === true && { removed: true }),
        ...(fact.opened === true && { opened: true }),
        ...(less !== undefined && { less }),
      })
    } else if (kind === 'topic') topics.push([number('place') ?? 0, { ...fact, id }])
  }
  for (const [paper, place] of places) {
    const standing = saves.get(paper)?.places
    // Two keys may be one list, each spelled in its own way.
    if (lists.has(place[0]) && !standing?.some(([list]) => list === place[0])) standing?.push(place)
  }
  const inOrder = topics.sort(([a], [b]) => a - b).map(([, topic]) => topic)
  const ofTheMachine = Object.fromEntries(OF_THE_MACHINE.map((name) => [name, settings[name]]))
  return {
    lists: [...lists.values()],
    saves: [...saves.values()],
    marks,
    topics: parseTopics({ topics: inOrder }).topics,
    settings: parseSettings({ ...facts.settings, ...ofTheMachine }),
  }
}

/** Undefined where a file says a number that is none, or no instant and no rank. */
function numberIn(value: Json | undefined, least: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= END_OF_TIME ? value : undefined
}

/** Undefined where a key of somebody's file is no address of a list. */
function decoded(id: string): string | undefined {
  try {
    const list = decodeURIComponent(id)
    return list.length > 0 && list.length <= LONGEST_LIST_ID ? list : undefined
  } catch {
    return undefined
  }
}
