import { type ArxivId, parseArxivId } from './arxiv-id'
import { HUGGING_FACE, webLink } from './links'
import { tidyText } from './text'

/** The paper that a page is about: by its id where the address carries one, else by its title alone. */
export type PaperPage = { id: ArxivId; title?: string } | { id?: undefined; title: string }

/** Hosts, and where in the addresses of their pages the id of a paper stands. */
const WITH_ID: [host: RegExp, path: RegExp][] = [
  [/^(?:(?:www|export|browse)\.)?arxiv\.org$|^ar5iv(?:\.labs\.arxiv)?\.org$/, /^\/(?:abs|pdf|html)\/(.+)$/],
  [/^(?:www\.)?alphaxiv\.org$/, /^(?:\/[a-z]{2}(?:-[A-Z]{2})?)?\/(?:abs|overview)\/(.+)$/],
]
const ON_HUGGING_FACE = /^\/papers\/(.+)$/

/** Hosts whose addresses name papers by something else than the arXiv id. */
const BY_TITLE: [host: RegExp, path: RegExp][] = [
  [/^openreview\.net$/, /^\/(?:forum|pdf)\/?$/],
  [/^(?:www\.)?aclanthology\.org$/, /^\/(?:\d{4}\.[\w-]+\.\d+|[A-Z]\d\d-\d{4})\/?$/],
]

/** What sites put before and behind a paper's title in that of their pages. */
const BEFORE = /^(?:\[[^\]]*\d[^\]]*\]|Paper page -)\s+/i
const BEHIND = /\s+[|-]\s+(?:OpenReview|ACL Anthology|alphaXiv|arXiv(?:\.org)?)$/i
/** What a viewer calls a document that has no title: its address, or its file's name. */
const NO_TITLE = /^(?:https?:|pdf$|\S+\.pdf$|\S*\d{4}\S*$|\S+\.(?:org|net|co)\b\S*|OpenReview$|alphaXiv$|arXiv$)/i
const TITLE_LIMIT = 500

/**
 * The paper that an address names, undefined when it names none; `tabTitle` is that of the page, where it is known, and
 * `base` Hugging Face's address or a mirror's. The page itself is not looked at.
 */
export function paperPage(address: string, tabTitle?: string, base = HUGGING_FACE): PaperPage | undefined {
  const link = webLink(address)
  if (!link) return undefined
  const url = new URL(link)
  const title = titleIn(tabTitle)
  const id = idIn(url, base)
  if (id) return { id, ...(title && { title }) }
  const titled = BY_TITLE.some(([host, path]) => host.test(url.hostname) && path.test(url.pathname))
  return titled && title ? { title } : undefined
}

function idIn({ origin, hostname, pathname }: URL, base: string): ArxivId | undefined {
  const { origin: ours, pathname: below } = new URL(base)
  const behind =
    origin === ours && pathname.startsWith(below) ? pathname.slice(below === '/' ? 0 : below.length) : undefined
  const papers: [boolean, RegExp, string][] = [
    ...WITH_ID.map(([host, path]): [boolean, RegExp, string] => [host.test(hostname), path, pathname]),
    [origin === HUGGING_FACE, ON_HUGGING_FACE, pathname],
    [behind !== undefined, ON_HUGGING_FACE, behind ?? ''],
  ]
  for (const [there, path, of] of papers) {
    const [, id] = (there && path.exec(of)) || []
    const named = id && parseArxivId(id.replace(/\/$/, '').replace(/\.pdf$/, ''))
    if (named) return named
  }
  return undefined
}

/** The paper's title in that of a page; undefined where the page has no better name than its address. */
function titleIn(tabTitle = ''): string | undefined {
  const title = tidyText(tabTitle.slice(0, TITLE_LIMIT)).replace(BEFORE, '').replace(BEHIND, '')
  return title && !NO_TITLE.test(title) ? title : undefined
}
