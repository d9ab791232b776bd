import fc from 'fast-check'
import { BackupProblem } from '@/utils/exchange/backup/problem'
import { absorb } from '@/utils/exchange/merge/absorb'
import { decode, encode } from '@/utils/exchange/merge/codec'
import { EMPTY, latest } from '@/utils/exchange/merge/document'
import { factsOf } from '@/utils/exchange/merge/facts'
import { flatten, unflatten } from '@/utils/exchange/merge/library-facts'
import { mergeDocuments } from '@/utils/exchange/merge/merge'
import { createClock, STAMP } from '@/utils/exchange/merge/stamp'
import { fuzz } from './support/fuzz'
import { mutatedJson, textOf } from './support/hostile-json'
import { encoded, made, mustBeRecords, mustBeRestorable, mustBeShareable, mustBeTopics, NOW } from './support/made'
import { must, unlessNamed } from './support/must'
import { mutatedBytes } from './support/mutated-bytes'
import { mutatedText } from './support/mutated-text'
import { mustBePlain } from './support/sound'

const clockOf = (replica: string) => createClock(replica, () => NOW)
const doc = absorb(EMPTY, flatten(made), clockOf('abc'))
const text = JSON.stringify(doc)
const packed = await encode(doc)
const isNamed = (error: unknown) => error instanceof BackupProblem

const STAMPS = [
  'zzzzzzzzzzzzzabc',
  '0000000000000abc',
  '"zzzzzzzzzzzzzzzz"',
  'list:%00',
  'list:%zz',
  'topic:a b',
  'mark:',
  '":',
  '1e999',
]
const files = fc.oneof(
  { weight: 8, arbitrary: mutatedJson([doc], 4).map((value) => encoded(textOf(value))) },
  { weight: 3, arbitrary: mutatedText([text], STAMPS).map(encoded) },
  { weight: 1, arbitrary: mutatedBytes(packed) },
)

fuzz('sync: the shared file', files, async (bytes) => {
  const theirs = await unlessNamed(() => decode(bytes), isNamed)
  if (!theirs) return
  mustBePlain(theirs)
  const clock = clockOf('xyz')
  clock.see(latest(theirs))
  const next = clock.next()
  must(STAMP.test(next) && next > latest(theirs), `the stamp ${next} after ${latest(theirs)}`)
  const merged = mergeDocuments(doc, theirs)
  const is = unflatten(factsOf(merged), made.settings)
  mustBeRecords(is)
  mustBeTopics(is.topics)
  must(is.settings.baseUrl === made.settings.baseUrl, 'another server')
  await mustBeRestorable(is)
  await mustBeShareable(is)
})
