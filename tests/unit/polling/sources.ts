import type { Paper } from '@/utils/papers/paper'
import { createHealthStore } from '@/utils/polling/health'
import { createPoller } from '@/utils/polling/poller'
import type { Page, Source } from '@/utils/sources/source'
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
    source: undefined as unknown as Source,
  }
  async function* pages(answers: Answer[], day?: string): AsyncIterable<Page> {
    for (const [index, answer] of answers.entries()) {
      if (answer instanceof Error) throw answer
      const papers = answer.map((told) => (typeof told === 'string' ? paper(told, day ? { feedDay: day } : {}) : told))
      yield { papers, skipped: 0, last: index === answers.length - 1 }
    }
  }
  const asking = (what: string) => {
    fake.asked.push(what)
  }
  fake.source = {
    id,
    origin: `https://${id}.example/*`,
    feeds: [
      {
        kind: 'daily',
        id: `${id}/daily`,
        pages(day) {
          asking(day)
          return pages(days[day] ?? [], day)
        },
      },
      {
        kind: 'ranking',
        id: `${id}/trending`,
        pages() {
          asking('trending')
          return pages(fake.trending)
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
  const health = createHealthStore(area, () => clock.now)
  const poller = createPoller({
    intake: parts.intake,
    health,
    sources: async () => fakes.map(({ source }) => source),
    allowed: async (origin) => {
      permission.asked.push(origin)
      return permission.granted
    },
    now: () => clock.now,
  })
  return {
    ...parts,
    ...poller,
    health,
    clock,
    permission,
    /** Polls and tells what was asked meanwhile. */
    async pollAt(instant: number | string): Promise<string[]> {
      clock.now = typeof instant === 'string' ? Date.parse(instant) : instant
      for (const fake of fakes) fake.asked = []
      await poller.poll()
      return fakes.flatMap(({ asked }) => asked)
    },
    async unread(): Promise<number> {
      return (await parts.library.tally()).unread
    },
  }
}
