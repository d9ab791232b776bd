import { HUGGING_FACE, originPattern } from './links'

/** Match patterns of the addresses that carry a paper's id, as `paperPage` reads them; `base` is Hugging Face's or a mirror's. */
export function paperPatterns(base: string = HUGGING_FACE): string[] {
  const papers = (address: string) => `${originPattern(address).replace(/\*$/, '')}${pathOf(address)}papers/*`
  return [
    ...['abs', 'pdf', 'html'].map((kind) => `*://*.arxiv.org/${kind}/*`),
    '*://ar5iv.org/*',
    ...['abs', 'overview'].flatMap((kind) => [`*://*.alphaxiv.org/${kind}/*`, `*://*.alphaxiv.org/*/${kind}/*`]),
    ...new Set([papers(HUGGING_FACE), papers(base)]),
  ]
}

/** The path of a base address, without its first slash and with one at the end, if there is any. */
function pathOf(address: string): string {
  const path = new URL(address).pathname.replace(/^\/|\/$/g, '')
  return path && `${path}/`
}
