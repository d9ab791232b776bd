import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Backup } from '@/utils/exchange/backup/backup'
import { pack } from '@/utils/exchange/backup/pack'
import { BackupProblem } from '@/utils/exchange/backup/problem'
import { readBackup } from '@/utils/exchange/backup/read-backup'
import { LIMITS } from '@/utils/exchange/backup/unpack'
import { emptyBackup, stored } from './support'

const whole: Backup = emptyBackup({
  lists: [{ id: 'read-later', name: '', position: 0 }],
  saves: [{ id: '2606.00001', savedAt: 5, places: [['read-later', 5, 4]], note: 'One\ntwo' }],
  marks: [{ id: '2606.00002', readAt: 6, opened: true, less: 7 }],
  papers: [stored],
  topics: [{ id: 't', name: 'T', query: 'maps' }],
  settings: { theme: 'dark', keys: { save: 'k' } },
})

const file = (content: unknown) => new Blob([typeof content === 'string' ? content : JSON.stringify(content)])
const problem = (blob: Blob, limits = LIMITS) =>
  readBackup(blob, limits).then(
    () => 'none',
    (error) => (error instanceof BackupProblem ? [error.kind, error.where].filter(Boolean).join(' ') : error),
  )

it('reads what was packed, and the same unpacked', async () => {
  expect(await readBackup(await pack(whole))).toEqual(whole)
  expect(await readBackup(file(whole))).toEqual(whole)
})

it('packs', async () => {
  const many = { ...whole, papers: Array.from({ length: 200 }, (_, index) => ({ ...stored, upvotes: index })) }
  expect((await pack(many)).size).toBeLessThan(JSON.stringify(many).length / 10)
})

describe('refuses', () => {
  it.each([
    ['nothing', '', 'foreign'],
    ['a picture', '\u0089PNG\r\n', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['null', 'null', 'foreign'],
    ['JSON of another program', { format: 'other', version: 1 }, 'foreign'],
    ['a version that is no number', { ...whole, version: '1' }, 'foreign'],
    ['a newer version', { ...whole, version: 2 }, 'newer 2'],
    ['a file that breaks off', JSON.stringify(whole).slice(0, -40), 'damaged'],
    ['a part that is not there', { ...whole, saves: undefined }, 'wrong saves'],
    ['a list of wrong type', { ...whole, saves: {} }, 'wrong saves'],
    ['an id that is none', { ...whole, saves: [{ ...whole.saves[0], id: '__proto__' }] }, 'wrong saves.0.id'],
    ['a time that is none', { ...whole, saves: [{ ...whole.saves[0], savedAt: 'now' }] }, 'wrong saves.0.savedAt'],
    [
      'a day that is none',
      { ...whole, papers: [{ ...stored, publishedOn: '2026-02-31' }] },
      'wrong papers.0.publishedOn',
    ],
    ['upvotes below nothing', { ...whole, papers: [{ ...stored, upvotes: -1 }] }, 'wrong papers.0.upvotes'],
    [
      'a list named by half a character',
      { ...whole, lists: [{ id: '\ud83d', name: '', position: 0 }] },
      'wrong lists.0.id',
    ],
    ['an endless time', JSON.stringify(whole).replace('"savedAt":5', '"savedAt":1e999'), 'wrong saves.0.savedAt'],
    [
      'a rank that is none',
      JSON.stringify(whole).replace('["read-later",5,4]', '["read-later"]'),
      'wrong saves.0.places.0',
    ],
    [
      'a link that is a script',
      { ...whole, papers: [{ ...stored, projectUrl: 'javascript:alert(1)' }] },
      'wrong papers.0.projectUrl',
    ],
    [
      'a note that is a book',
      { ...whole, saves: [{ ...whole.saves[0], note: 'x'.repeat(200_001) }] },
      'wrong saves.0.note',
    ],
    [
      'a text that is markup of another kind',
      { ...whole, papers: [{ ...stored, title: { html: '<b>' } }] },
      'wrong papers.0.title',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await problem(file(content))).toBe(expected)
  })

  it('a packed file that breaks off, wherever it does', async () => {
    const packed = await pack(whole)
    for (const length of [3, 12, 100, packed.size - 1]) {
      expect(await problem(packed.slice(0, length))).toMatch(/damaged|foreign/)
    }
  })

  it('a packed file of which a byte was changed', async () => {
    const bytes = new Uint8Array(await (await pack(whole)).arrayBuffer())
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff
    expect(await problem(new Blob([bytes]))).toMatch(/damaged|wrong|foreign/)
  })

  it('200 MB without reading them, and what unpacks to more than it may while it does', async () => {
    const huge = { size: 200 * 1024 * 1024 } as Blob
    expect(await problem(huge)).toBe('too_large')
    const zeros = new Blob([new Uint8Array(8 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('gzip'))
    const bomb = await new Response(zeros).blob()
    expect(bomb.size).toBeLessThan(20_000)
    expect(await problem(bomb, { packed: 1024 * 1024, unpacked: 1024 * 1024 })).toBe('too_large')
  })
})

it('lets no key reach a prototype', async () => {
  const text = JSON.stringify(whole)
    .replace('"settings":{', '"settings":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
    .replace('"topics":[{', '"topics":[{"__proto__":{"polluted":1},')
    .replace('"saves":[{', '"saves":[{"__proto__":{"note":"polluted"},')
  const backup = await readBackup(file(text))
  expect(backup).toEqual(whole)
  expect(Object.keys(backup.settings)).toEqual(['theme', 'keys'])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

it('keeps text as text and drops what nobody sees', async () => {
  const backup = await readBackup(
    file({ ...whole, saves: [{ ...whole.saves[0], note: '<img src=x onerror=1>\u202e\u0000' }] }),
  )
  expect(backup.saves[0]?.note).toBe('<img src=x onerror=1>')
})

it('throws nothing but its own problem, whatever the file is', async () => {
  const path = fc.constantFrom('lists', 'saves', 'marks', 'papers', 'topics', 'settings', 'madeAt', 'by', 'version')
  const any = fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(whole.saves), fc.constant(whole.papers))
  await fc.assert(
    fc.asyncProperty(path, any, async (name, value) => {
      expect(typeof (await problem(file({ ...whole, [name]: value })))).toBe('string')
    }),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(typeof (await problem(new Blob([new Uint8Array(bytes)])))).toBe('string')
      expect(typeof (await problem(new Blob([new Uint8Array([0x1f, 0x8b, ...bytes])])))).toBe('string')
    }),
  )
  const text = JSON.stringify(whole)
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.string({ maxLength: 3 }), async (at, put) => {
      expect(typeof (await problem(file(text.slice(0, at) + put + text.slice(at + put.length))))).toBe('string')
    }),
    { numRuns: 300 },
  )
})

it('holds whatever a source may tell of a paper', async () => {
  const papers = [
    {
      ...stored,
      authors: Array(20_000).fill('Ada Orr'),
      // As two thousand characters become in an address.
      projectUrl: `https://maps.example/${'%E6%B3%A8'.repeat(1_900)}`,
      categories: ['x'.repeat(500)],
    },
  ]
  expect((await readBackup(file({ ...whole, papers }))).papers).toEqual(papers)
})

it('holds the notes of two machines that both wrote as much as they could', async () => {
  const saves = [{ id: '2606.00001', savedAt: 5, places: [], note: 'x'.repeat(40_010) }]
  expect((await readBackup(file({ ...whole, saves }))).saves).toEqual(saves)
})

it('has no number without end', async () => {
  const text = JSON.stringify(whole).replace('"theme":"dark"', '"theme":"dark","textSize":1e999')
  expect((await readBackup(file(text))).settings).toEqual(whole.settings)
})
