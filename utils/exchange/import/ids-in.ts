import { type ArxivId, parseArxivId } from '@/utils/papers/arxiv-id'
import { paperPage } from '@/utils/papers/paper-page'

const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\./i
const HOST = /^(?:[\w-]+\.)*(?:arxiv\.org|alphaxiv\.org|huggingface\.co)\//i
/** What stands around an id or a link in prose and in other languages of data. */
const AROUND = /[\s"'<>()[\]{},;|]+/
const AT_END = /[.:!?]+$/
/** A longer word names nothing; to look for its end would take the square of its length. */
const LONGEST = 2_000

/** The arXiv ids that a text names: bare, with `arXiv:`, as a DOI of arXiv's, or by the address of a paper's page. */
export function idsIn(text: string): ArxivId[] {
  return text.split(AROUND).flatMap((word) => (word.length > LONGEST ? [] : (idOf(word.replace(AT_END, '')) ?? [])))
}

function idOf(word: string): ArxivId | undefined {
  if (!word) return undefined
  const named = parseArxivId(word.replace(DOI, '').replace(/^arxiv-(?=\d)/i, ''))
  if (named) return named
  if (/^https?:\/\//i.test(word)) return paperPage(word)?.id
  return HOST.test(word) ? paperPage(`https://${word}`)?.id : undefined
}
