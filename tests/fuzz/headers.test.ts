import fc from 'fast-check'
import { usedUpUntil } from '@/utils/polling/allowance'
import { nextPage } from '@/utils/sources/http/link-header'
import { parseQuota, retryTime } from '@/utils/sources/http/quota'
import { fuzz } from './support/fuzz'
import { must } from './support/must'
import { mutatedText } from './support/mutated-text'

const NOW = Date.parse('2026-06-17T16:00:00Z')
const DAY_MS = 86_400_000
const PAGE = 'https://huggingface.co/api/daily_papers?limit=100'

const LINK = [
  '<https://evil.example/?p=1>; rel="next"',
  '; rel=next',
  'rel="prev"',
  '<',
  '>',
  ',',
  '?p=2',
  'http://[',
  '  ',
]
const links = mutatedText(
  ['<https://huggingface.co/api/daily_papers?p=1&limit=100>; rel="next"', '</a?p=1>;rel=next, <b>'],
  LINK,
)

fuzz('headers: the next page', links, (header) => {
  const next = nextPage(header, PAGE)
  must(next === undefined || next.startsWith('https://huggingface.co/api/daily_papers?'), `asks ${next}`)
  must(next !== PAGE, 'asks the same again')
})

const QUOTA = [';r=0', ';t=9', '9'.repeat(400), '-1', '1e9', ';', '"', 'r=', 't=', ' ']
const quotas = mutatedText(['"api";r=499;t=293', '"api";r=0;t=99999999999999999999', '120'], QUOTA)
const dates = mutatedText(['120', 'Wed, 17 Jun 2026 17:00:00 GMT', '99999999999999999999'], [...QUOTA, 'GMT', '9999'])

fuzz('headers: how long to wait', fc.tuple(quotas, dates), ([ratelimit, after]) => {
  const quota = parseQuota(ratelimit, NOW)
  must(!quota || (quota.left >= 0 && quota.resetsAt >= NOW), 'less than nothing')
  const until = usedUpUntil(quota, NOW)
  must(until === undefined || until - NOW <= DAY_MS, `waits ${until} on a server’s word`)
  const headers = { get: (name: string) => (name === 'ratelimit' ? ratelimit : after) } as Headers
  for (const get of [headers, { get: (name: string) => (name === 'ratelimit' ? null : after) } as Headers]) {
    const at = retryTime(get, NOW)
    must(at === undefined || (at > NOW && at - NOW <= DAY_MS), `asks again at ${at}`)
  }
})
