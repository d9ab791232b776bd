import { fromItems, toItems } from '@/utils/exchange/account/chunks'
import { fnv } from '@/utils/fnv'
import { fuzz } from './support/fuzz'
import { mutatedJson } from './support/hostile-json'
import { NOW } from './support/made'
import { must } from './support/must'

const file = new Uint8Array(Array.from({ length: 9_000 }, (_, at) => at % 251))
const short = toItems(file.subarray(0, 30), NOW)
const forged = (letters: string, count = 1) => ({
  offprint: { count, print: fnv(letters), at: NOW },
  'offprint:0': letters,
})
const samples = [toItems(file, NOW), short, forged('***'), forged('AAAA='), forged(''), forged('', -1)]

fuzz('sync: items of the browser’s account', mutatedJson(samples), (items) => {
  // What the browser gives is always a record.
  const record = (typeof items === 'object' && items !== null ? items : {}) as Record<string, unknown>
  const read = fromItems(record, NOW)
  if (read === undefined || read === 'partial') return
  must(read.bytes instanceof Uint8Array && typeof read.tag === 'string', 'no file')
  must(read.bytes.length <= 102_400, 'more than an account holds')
})
