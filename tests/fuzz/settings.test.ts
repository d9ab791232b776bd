import fc from 'fast-check'
import { parseCalm } from '@/utils/calm'
import { parseFeedChoices } from '@/utils/feed-choices'
import { parseFilter } from '@/utils/library/filter'
import { parseSettings } from '@/utils/settings'
import { parseTopics } from '@/utils/topics'
import { fuzz } from './support/fuzz'
import { mutatedJson } from './support/hostile-json'
import { made, mustBeTopics } from './support/made'
import { must } from './support/must'
import { mustBeCount, mustBeLink, mustBePlain } from './support/sound'

const calm = { rhythm: 'day', hour: 9, leastUpvotes: 10, quiet: { from: 1_320, to: 480, nights: [1, 2], days: [0] } }
const stored = {
  ...made.settings,
  calm,
  baseUrl: 'https://mirror.example/hf',
  feeds: [
    { id: 'arxiv/cs.LG+stat.ML', unread: 'topics' },
    { id: 'huggingface/submitter/ada', unread: 'all' },
  ],
  filters: { day: { code: true, organization: 'Meta', upvotes: 10, unseen: true, topic: 't1' } },
}

fuzz('settings', mutatedJson([stored], 4), (value) => {
  const { calm: _, filters, keys: __, headlines, ...settings } = parseSettings(value)
  mustBePlain(settings)
  mustBeLink(settings.baseUrl.includes('/', 8) ? settings.baseUrl : `${settings.baseUrl}/`)
  must(Array.isArray(headlines), 'no list')
  for (const { id } of settings.feeds) must(id.length <= 700 && /^[\w-]+\/[\w.+/-]+$/.test(id), `the feed ${id}`)
  for (const filter of Object.values(filters)) {
    const known = parseFilter(filter)
    mustBePlain(known)
    if (known?.upvotes !== undefined) mustBeCount(known.upvotes)
    must((known?.organization ?? '').length <= 100, 'a name that is a book')
  }
  must(
    JSON.stringify(parseSettings(parseSettings(value))) === JSON.stringify(parseSettings(value)),
    'others the second time',
  )
})

fuzz('settings: quiet and feeds', fc.tuple(mutatedJson([calm]), mutatedJson([stored.feeds])), ([calm, feeds]) => {
  const parsed = parseCalm(calm)
  mustBePlain(parsed)
  for (const minute of [parsed.quiet.from, parsed.quiet.to]) must(minute >= 0 && minute < 1_440, 'no minute of a day')
  const choices = parseFeedChoices(feeds)
  mustBePlain(choices)
  must(
    choices.length <= 20 && new Set(choices.map(({ id }) => id)).size === choices.length,
    'too many feeds, or one twice',
  )
})

const topics = { version: 3, topics: made.topics, removed: [{ topic: made.topics[0], place: 0 }] }

fuzz('topics', mutatedJson([topics], 4), (value) => {
  const parsed = parseTopics(value)
  mustBeTopics(parsed.topics)
  mustBeCount(Math.abs(parsed.version))
  for (const { topic, place } of parsed.removed) {
    mustBeTopics([topic])
    must(Number.isFinite(place), `the place ${place}`)
  }
})
