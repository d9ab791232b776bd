import type { ArxivId } from '@/utils/papers/arxiv-id'

const RSS = 'https://rss.arxiv.org'
const API = 'https://export.arxiv.org'

/** The most that one request for papers by id may name: each is about 2 kB, and the address has to fit too. */
const IDS_PER_REQUEST = 100

/** Today's list of categories such as `cs.LG+stat.ML`, as `parseCategories` writes them. */
export function listAddress(categories: string): string {
  return `${RSS}/rss/${categories.split('+').map(encodeURIComponent).join('+')}`
}

/** The addresses at which the papers of these ids are told, each of a hundred papers at most. */
export function paperAddresses(ids: Iterable<ArxivId>): string[] {
  const all = [...new Set(ids)]
  const chunks = Math.ceil(all.length / IDS_PER_REQUEST)
  return Array.from({ length: chunks }, (_, index) => {
    const chunk = all.slice(index * IDS_PER_REQUEST, (index + 1) * IDS_PER_REQUEST)
    // Unless told, the API answers ten and keeps quiet about the rest.
    return `${API}/api/query?id_list=${chunk.map(encodeURIComponent).join(',')}&max_results=${chunk.length}`
  })
}

/** The newest papers of categories, by the day of their first version: for days whose list was missed. */
export function newestAddress(categories: string, start = 0): string {
  const query = categories
    .split('+')
    .map((category) => `cat:${category}${isArchiveOfMany(category) ? '.*' : ''}`)
    .join(' OR ')
  return `${API}/api/query?${new URLSearchParams({
    search_query: query,
    sortBy: 'submittedDate',
    sortOrder: 'descending',
    start: String(start),
    max_results: '100',
  })}`
}

/** The API takes an archive by its name only when it has no categories below it. */
function isArchiveOfMany(category: string): boolean {
  return /^(?:astro-ph|cond-mat|cs|econ|eess|math|nlin|physics|q-bio|q-fin|stat)$/.test(category)
}
