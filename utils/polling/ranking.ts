import type { Intake } from '@/utils/library/intake'
import type { RankingFeed } from '@/utils/sources/source'
import type { Allowance } from './allowance'
import type { Counts } from './daily'

/** Asks a ranking and hands its papers and their order to the library. Throws a Failure. */
export async function pollRanking(
  feed: RankingFeed,
  allowance: Allowance,
  { intake, now }: { intake: Intake; now: () => number },
): Promise<Counts> {
  allowance.check()
  const { validators = {}, order: before = [] } = (await intake.feed(feed.id)) ?? {}
  const order: string[] = []
  let skipped = 0
  for await (const page of feed.pages(validators)) {
    allowance.note(page.quota)
    skipped += page.skipped
    if (page.unchanged) {
      order.push(...before.slice(order.length, order.length + feed.pageSize))
    } else {
      order.push(...page.papers.map(({ id }) => id))
      const { url, validator, papers } = page
      const answer = validator && { url, validator }
      await intake.ingest({ feed: feed.id, followed: false, papers, at: now(), order, ...(answer && { answer }) })
    }
    if (!page.last) allowance.check()
  }
  await intake.markSynced(feed.id, now())
  return { received: order.length, skipped }
}
