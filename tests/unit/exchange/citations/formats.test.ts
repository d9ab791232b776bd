import { expect, it } from 'vitest'
import { FORMAT_NAMES, FORMATS, fileOf, writeAs } from '@/utils/exchange/citations/formats'
import { hard } from './support'

it.each(FORMAT_NAMES)('%s is written of papers that formats stumble over, and of none', async (format) => {
  expect(await writeAs(format, hard)).toContain('Large Collaborations')
  expect(await writeAs(format, [])).not.toContain('undefined')
})

it.each(FORMAT_NAMES)('a file in %s holds the same, in UTF-8', async (format) => {
  const file = await fileOf(format, hard)
  expect(file.type).toBe(`${FORMATS[format].type};charset=utf-8`)
  expect((await file.text()).replace('\ufeff', '')).toBe(await writeAs(format, hard))
})

it('a table says at its beginning that it is in UTF-8, as one of all spreadsheets has to be told', async () => {
  const bytes = new Uint8Array(await (await fileOf('csv', hard)).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})
