import type { Filter } from '@/utils/look'
import type { Entry } from './entries'

/** Whether a filter lets a paper through. */
export type Sieve = (entry: Pick<Entry, 'paper' | 'read'>) => boolean

/** As long as organisations' names are, characters. */
const NAME_LIMIT = 100

/** Any stored value as a filter; undefined when it would let everything through. */
export function parseFilter(stored: unknown): Filter | undefined {
  const { code, organization, upvotes, unseen, topic } = (stored ?? {}) as Record<keyof Filter, unknown>
  const name = typeof organization === 'string' ? organization.trim().slice(0, NAME_LIMIT) : ''
  const filter: Filter = {
    ...(code === true && { code }),
    ...(name && { organization: name }),
    ...(Number.isSafeInteger(upvotes) && Number(upvotes) > 0 && { upvotes: Number(upvotes) }),
    ...(unseen === true && { unseen }),
    ...(typeof topic === 'string' && topic && { topic }),
  }
  return Object.keys(filter).length > 0 ? filter : undefined
}

/** A filter at work. */
export function sieveOf(stored: Filter): Sieve {
  const { code, organization = '', upvotes = 0, unseen, topic } = parseFilter(stored) ?? {}
  const wanted = organization.toLowerCase()
  return ({ paper, read }) =>
    (!code || paper.code !== undefined) &&
    paper.upvotes >= upvotes &&
    !(unseen && read) &&
    (!topic || paper.topics?.includes(topic) === true) &&
    (paper.organization ?? '').toLowerCase().includes(wanted)
}
