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
  /** By address, how many papers of the order its answer gave. */
  const ranked: Record<string, number> = {}
  let [received, skipped, listed] = [0, 0, undefined as FeedDay | undefined]
  for await (const page of feed.pages(validators, syncedAt === undefined ? undefined : lastDay)) {
    const { url, validator, papers, revisions = false } = page
    const known = page.unchanged ? validators[url] : undefined
    listed = page.day ?? known?.day ?? listed ?? (page.unchanged ? lastDay : undefined)
    allowance.note(page.quota)
    skipped += page.skipped
    received += papers.length
    if (page.unchanged) {
      const same = before.slice(order.length, order.length + (known?.ranked ?? before.length))
      order.push(...same)
      received += same.length
    } else {
      if (!revisions) order.push(...papers.map(({ id }) => id))
      ranked[url] = (ranked[url] ?? 0) + (revisions ? 0 : papers.length)
      // With what a poll needs to know when it is told "as it was": this one may not live to note it elsewhere.
      const held = { ranked: ranked[url], ...(listed && { day: listed }) }
      const answer = validator && { url, validator: { ...validator, ...held } }
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
