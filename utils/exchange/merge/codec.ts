import * as v from 'valibot'
import { type Bytes, gzip } from '@/utils/bytes'
import { parseArxivId } from '@/utils/papers/arxiv-id'
import { harmless } from '../backup/harmless'
import { BackupProblem } from '../backup/problem'
import { LIMITS, unpack } from '../backup/unpack'
import { type Doc, FORMAT, type Item, VERSION } from './document'
import { STAMP } from './stamp'

const stamp = v.pipe(v.string(), v.regex(STAMP))
const seen = v.record(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,16}$/)), stamp)
const item = v.object({
  kept: seen,
  dropped: seen,
  fields: v.record(v.pipe(v.string(), v.maxLength(100)), v.strictTuple([v.unknown(), stamp])),
  note: v.optional(v.object({ texts: v.record(stamp, v.pipe(v.string(), v.maxLength(100_000))), seen })),
})
const shape = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  items: v.record(v.string(), v.unknown()),
})

/** A document as the bytes of a file: JSON, compressed by gzip. */
export async function encode(doc: Doc): Promise<Bytes> {
  return gzip(JSON.stringify(doc))
}

/**
 * The bytes of a file as a document. Throws a BackupProblem, and nothing else, where they are none: nothing of what is
 * broken is taken in. An item of a kind that this version does not know is left out.
 */
export async function decode(bytes: Bytes): Promise<Doc> {
  const text = await unpack(new Blob([bytes]), LIMITS)
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch (error) {
    throw new BackupProblem(text.slice(0, 60).includes(FORMAT) ? 'damaged' : 'foreign', undefined, error)
  }
  const { format, version } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>
  if (format !== FORMAT || !Number.isSafeInteger(version)) throw new BackupProblem('foreign')
  if (Number(version) > VERSION) throw new BackupProblem('newer', String(version))
  const parsed = v.safeParse(shape, told)
  if (!parsed.success) throw new BackupProblem('wrong', v.getDotPath(parsed.issues[0]) ?? undefined)
  const items: [string, Item][] = []
  for (const [key, value] of Object.entries(parsed.output.items)) {
    if (!isKey(key)) continue
    const read = v.safeParse(item, value)
    if (!read.success) throw new BackupProblem('wrong', `items.${key}`)
    const fields = Object.entries(read.output.fields).map(([name, [each, at]]) => [name, [harmless(each) ?? null, at]])
    items.push([key, { ...read.output, fields: Object.fromEntries(fields) } as Item])
  }
  return { format: FORMAT, version: VERSION, items: Object.fromEntries(items) }
}

function isKey(key: string): boolean {
  const [, kind = '', id = ''] = /^(list|save|place|mark|topic):(.{1,1000})$/.exec(key) ?? []
  if (kind === 'list' || kind === 'topic') return /^[^\s]+$/.test(id)
  const [paper = '', list] = id.split(' ')
  return (
    key === 'settings' || (parseArxivId(paper) === paper && paper !== '' && (list !== undefined) === (kind === 'place'))
  )
}
