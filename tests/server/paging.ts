/** One page of items, and whether there is another. Reads no further than it must, so endless lists are welcome. */
export function pageOf<T>(
  items: Iterable<T>,
  { page, limit }: { page: number; limit: number },
): { items: T[]; more: boolean } {
  const found = Iterator.from(items)
    .drop(page * limit)
    .take(limit + 1)
    .toArray()
  return { items: found.slice(0, limit), more: found.length > limit }
}

/** The `Link` to the page after this one: absolute, on the host that was asked, with every other parameter kept. */
export function nextLink(url: URL, page: number): string {
  const next = new URL(url)
  next.searchParams.set('p', String(page + 1))
  return `<${next.href}>; rel="next"`
}
