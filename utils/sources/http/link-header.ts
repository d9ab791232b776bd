/**
 * The address that a `Link: <…>; rel="next"` header names, resolved against the page it came with, or undefined.
 * Another origin is not followed: the answer to a request must not choose whom we ask next.
 */
export function nextPage(header: string | null, page: string): string | undefined {
  for (const link of header?.split(/,(?=\s*<)/) ?? []) {
    const [, address, parameters] = link.match(/^\s*<([^>]*)>(.*)$/s) ?? []
    if (address === undefined || !/;\s*rel="?next"?\s*(;|$)/i.test(parameters ?? '')) continue
    const next = URL.canParse(address, page) ? new URL(address, page) : undefined
    return next?.origin === new URL(page).origin && next.href !== page ? next.href : undefined
  }
  return undefined
}
