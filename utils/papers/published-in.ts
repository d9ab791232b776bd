import type { Paper } from './paper'

/** What is known of a published version of a paper, in words for a bibliography; undefined where nothing is. */
export function publishedIn({ published }: Pick<Paper, 'published'>): string | undefined {
  const { reference, doi } = published ?? {}
  const said = [reference && `Published in ${reference}`, doi && `doi:${doi}`].filter(Boolean)
  return said.length > 0 ? said.join(', ') : undefined
}
