import { plainText } from '@/utils/papers/rich-text/plain-text'
import type { Told } from './found'
import { idsIn } from './ids-in'

const ENTRY = /^[ \t]*@[ \t]*(\w+)[ \t]*[{(]/gm
/** Entries that are no works. */
const NO_WORK = /^(?:comment|string|preamble)$/i
/** A number with a dot is an id only where arXiv is spoken of. */
const BARE = /^\d{4}\.\d{4,5}(?:v\d+)?$/

/** Papers of a BibTeX file: by the eprint, or by an address, DOI or `arXiv:…` in any field. */
export function fromBibtex(text: string) {
  const starts = [...text.matchAll(ENTRY)]
  return starts.flatMap(({ index, 1: type = '' }, place): Told[] => {
    if (NO_WORK.test(type)) return []
    const entry = text.slice(index, starts[place + 1]?.index)
    const title = titleOf(entry)
    const eprint = /\beprint\s*=\s*[{"]+\s*([^}"]+)/i.exec(entry)?.[1] ?? ''
    const [id] = [...idsIn(eprint), ...idsIn(withoutBare(entry))]
    if (id) return [{ id, ...(title && { title }) }]
    return [{ missed: title || (/^[^{(]*[{(]\s*([^,\s]+)/.exec(entry)?.[1] ?? entry.slice(0, 80)) }]
  })
}

const withoutBare = (entry: string) =>
  entry
    .split(/([\s{}",]+)/)
    .map((word) => (BARE.test(word) ? '' : word))
    .join('')

/** What stands between the braces or quotes of the title, as plain text. */
function titleOf(entry: string): string {
  const start = /(?<![a-z])title\s*=\s*/i.exec(entry)
  if (!start) return ''
  const rest = entry.slice(start.index + start[0].length)
  let depth = 0
  for (const [at, sign] of [...rest].entries()) {
    if (sign === '{') depth++
    if (sign === '}') depth--
    const ends = at > 0 && depth === 0 && (sign === '}' || sign === '"')
    if (ends || depth < 0) return plainText([...rest].slice(0, at).join('').replace(/[{}"]/g, ''))
    if (at > 2_000) break
  }
  return ''
}
