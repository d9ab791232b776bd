import type { Digest } from '@/utils/attention/digest/digest'
import type { Span } from '@/utils/attention/digest/span'
import type { Library } from '@/utils/library/library'

/** What the page of a digest needs of the rest. */
export interface Digests extends Pick<Library, 'byId' | 'listen'> {
  /** The last day of which there are papers. */
  newest(): Promise<Span>
  read(span: Span): Promise<Digest>
  /** Has the days of a span fetched that never were. Throws a Failure. */
  fetch(span: Span): Promise<void>
}
