import type { Intake } from '@/utils/library/intake'
import { type FeedDay, feedDayAt, previousWeekday } from '@/utils/papers/feed-day'
import type { RankingFeed, Source } from '@/utils/sources/source'
import type { Allowance } from './allowance'
import type { Counts } from './daily'

interface RankingDeps {
  intake: Intake
  now: () => number
}

/** Asks a ranking and hands its papers and their order to the library. Throws a Failure. */
export async function pollRanking(
  feed: RankingFeed,
  { id: source, fillsIn = false }: Source,
  allowance: Allowance,
  { intake, now }: RankingDeps,
): Promise<Counts> {
  allowance.check()
  const record = (await intake.feed(feed.id)) ?? { id: feed.id }
  const { validators = {}, order: before = [], syncedAt, lastDay } = record
  // What is older was there before anybody followed the feed.
  const since = record.since ?? previousWeekday(feedDayAt(now()))
  const order: string[] = []
  let [received, skipped, listed] = [0, 0, undefined as FeedDay | undefined]
  for await (const page of feed.pages(validators, syncedAt === undefined ? undefined : lastDay)) {
    const { url, validator, papers, day = listed, revisions = false } = page
    listed = page.unchanged ? (day ?? lastDay) : day
    allowance.note(page.quota)
    skipped += page.skipped
    received += papers.length
    if (page.unchanged) {
      const same = before.slice(order.length, order.length + feed.pageSize)
      order.push(...same)
      received += same.length
    } else {
      if (!revisions) order.push(...papers.map(({ id }) => id))
      const answer = validator && { url, validator }
      const { id, followed = false } = feed
      const batch = { feed: id, followed, since, source, fillsIn, revisions, papers, at: now(), order }
      await intake.ingest({ ...batch, ...(answer && { answer }) })
    }
    if (!page.last) allowance.check()
  }
  await intake.markSynced(feed.id, now(), listed, feed.followed ? since : undefined)
  const at = now()
  return { received, skipped, ...(feed.nextAt && { nextAt: feed.nextAt(at, listed) }) }
}
