import { expect, it } from 'vitest'
import { fileName } from '@/components/exchange/file-name'

const at = new Date(2026, 10, 7, 12).getTime()

it.each([
  ['Read later', 'offprint-read-later-2026-11-07.bib'],
  ['../../etc/passwd\0', 'offprint-etc-passwd-2026-11-07.bib'],
  ['  CON: *?"<>| ', 'offprint-con-2026-11-07.bib'],
  ['稍后阅读 Über', 'offprint-稍后阅读-über-2026-11-07.bib'],
  ['', 'offprint-2026-11-07.bib'],
])('what holds %j is called %s', (what, expected) => {
  expect(fileName(what, at, 'bib')).toBe(expected)
})

it('is short enough for every system', () => {
  expect(fileName('long '.repeat(100), at, 'bib').length).toBeLessThan(100)
})
