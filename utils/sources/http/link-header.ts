/**
 * The page that a `Link: <…>; rel="next"` header names, or undefined. Only its query is taken: the answer to a request
 * must not choose whom we ask next, and a mirror may hand on a header that names Hugging Face.
 */
export function nextPage(header: string | null, page: string): string | undefined {
  for (const link of header?.split(/,(?=\s*<)/) ?? []) {
    const [, address, parameters] = link.match(/^\s*<([^>]*)>(.*)$/s) ?? []
    if (address === undefined || !/;\s*rel="?next"?\s*(;|$)/i.test(parameters ?? '')) continue
    if (!URL.canParse(address, page)) return undefined
    const next = new URL(page)
    next.search = new URL(address, page).search
    return next.search && next.href !== page ? next.href : undefined
  }
  return undefined
}
