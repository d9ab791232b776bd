import type { Paper } from '@/utils/papers/paper'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import type { Quota } from '@/utils/sources/http/quota'
import type { Known, Page, Source } from '@/utils/sources/source'
import { memoryArea, openLibrary, paper, WEDNESDAY } from './support'

export const DAILY = 'huggingface/daily'
export const TRENDING = 'huggingface/trending'

/** What a feed answers: pages of paper ids, or papers, of which one may be the error it fails with. */
export type Answer = (string | Paper)[] | Error

/** A source whose answers a test writes down, and which writes down what it is asked. */
export function createFakeSource(id = 'huggingface') {
  const days: Record<string, Answer[]> = {}
  const fake = {
    days,
    trending: [] as Answer[],
    asked: [] as string[],
    /** The pages of which it said that they are as they were. */
    unchanged: [] as string[],
    /** Whether answers carry an ETag, and one that is known is answered by a 304. */
    tagged: false,
    /** The day whose list the ranking says it is; what is as it was does not say. */
    listOf: undefined as string | undefined,
    /** What is left of the allowance after each request, as the answers say. */
    quota: undefined as ((request: number) => Quota) | undefined,
    source: undefined as unknown as Source,
  }
  let requests = 0
  async function* pages(answers: Answer[], known: Known, day?: string): AsyncIterable<Page> {
    for (const [index, answer] of (answers.length > 0 ? answers : [[]]).entries()) {
      if (answer instanceof Error) throw answer
      const told = answer.map((told) => (typeof told === 'string' ? paper(told, day ? { feedDay: day } : {}) : told))
      const url = `https://${id}.example/${day ?? 'trending'}/${index}`
      const validator = fake.tagged ? { etag: JSON.stringify(told) } : undefined
      const unchanged = validator !== undefined && known[url]?.etag === validator.etag
      if (unchanged) fake.unchanged.push(`${day ?? 'trending'}/${index}`)
      yield {
        papers: unchanged ? [] : told,
        skipped: 0,
        last: index >= answers.length - 1,
        unchanged,
        url,
        ...(!day && !unchanged && fake.listOf && { day: fake.listOf }),
        ...(validator && { validator }),
        ...(fake.quota && { quota: fake.quota(++requests) }),
      }
    }
  }
  const asking = (what: string) => {
    fake.asked.push(what)
  }
  fake.source = {
    id,
    origins: [`https://${id}.example/*`],
    feeds: [
      {
        kind: 'daily',
        id: `${id}/daily`,
        pages(day, known) {
          asking(day)
          return pages(days[day] ?? [], known, day)
        },
      },
      {
        kind: 'ranking',
        id: `${id}/trending`,
        pages(known) {
          asking('trending')
          return pages(fake.trending, known)
        },
      },
    ],
  }
  return fake
}

/** A poller over a real library and sources made up by the test, with a clock that the test sets. */
export function createTestPoller(...fakes: ReturnType<typeof createFakeSource>[]) {
  const clock = { now: WEDNESDAY }
  const permission = { granted: true, asked: [] as string[] }
  const parts = openLibrary(() => clock.now)
  const area = memoryArea()
  // As unlucky as it can be: every wait is as long as its bound.
  const health = createHealthStore(
    area,
    () => clock.now,
    () => 1,
  )
  const pauses: string[] = []
  const createAnother = () =>
    createPoller({
      intake: parts.intake,
      health,
      sources: async () => fakes.map(({ source }) => source),
      allowed: async (origins) => {
        permission.asked.push(...origins)
        return permission.granted
      },
      now: () => clock.now,
      async pause(ms) {
        pauses.push(`${ms} after ${fakes.flatMap(({ asked }) => asked).at(-1)}`)
      },
    })
  const poller = createAnother()
  return {
    ...parts,
    ...poller,
    health,
    clock,
    permission,
    /** How long was waited, and after what was asked. */
    pauses,
    /** What a worker that starts anew makes, on what is stored. */
    createAnother,
    /** Polls and tells what was asked meanwhile. */
    async pollAt(instant: number | string, { asked = false, by = poller } = {}): Promise<string[]> {
      clock.now = typeof instant === 'string' ? Date.parse(instant) : instant
      for (const fake of fakes) Object.assign(fake, { asked: [], unchanged: [] })
      pauses.length = 0
      await by.poll(asked)
      return fakes.flatMap(({ asked }) => asked)
    },
    async unread(): Promise<number> {
      return (await parts.library.tally()).unread
    },
  }
}
