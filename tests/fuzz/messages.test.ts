import { isRequest } from '@/utils/messages'
import { isFeedDay } from '@/utils/papers/feed-day'
import { fuzz } from './support/fuzz'
import { mutatedJson } from './support/hostile-json'
import { must } from './support/must'
import { mustBeId } from './support/sound'

const messages = [
  ...['poll', 'freshen', 'clear'].map((type) => ({ type })),
  ...['linked', 'fetch-paper'].map((type) => ({ type, id: '2606.28322' })),
  { type: 'fetch-day', day: '2026-06-17' },
  { type: 'find-paper', title: 'On Maps' },
  { type: 'search', query: 'maps' },
  { type: 'sync', removals: 'ask' },
]

fuzz('messages to the background', mutatedJson(messages, 2), (message) => {
  if (!isRequest(message)) return
  must(
    messages.some(({ type }) => type === message.type),
    'a request that nobody knows',
  )
  if (message.type === 'linked' || message.type === 'fetch-paper') mustBeId(message.id)
  if (message.type === 'fetch-day') must(isFeedDay(message.day), 'no day')
  if (message.type === 'sync') must(['ask', 'allow', 'keep'].includes(message.removals), 'no answer')
  if (message.type === 'search') must(typeof message.query === 'string', 'no query')
  if (message.type === 'find-paper') must(typeof message.title === 'string', 'no title')
})
