import type { FeedChoice } from '@/utils/feed-choices'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Linked } from '@/utils/papers/linked'
import type { Paper } from '@/utils/papers/paper'
import type { Http, Validator } from './http/http'
import type { Quota } from './http/quota'

/** One page of an answer: the papers that could be read, and how many items could not. */
export interface Page {
  papers: Paper[]
  /** Items that were left out because they lack or garble what a paper must have. */
  skipped: number
  /** Whether this is the last page of the answer. */
  last: boolean
  /** The server said that nothing changed since the known answer: there are no papers to read, and none are gone. */
  unchanged: boolean
  /** The address it came from, and what to ask it with next time, once the papers are stored. */
  url: string
  validator?: Validator
  /** What is left of the server's allowance. */
  quota?: Quota
  /** The day whose list it is, where the answer says so. */
  day?: FeedDay
  /** Papers told of because there is another version of them: those that are not stored are none of the reader's. */
  revisions?: true
}

/** Validators by address: what earlier answers were known by. */
export type Known = Record<string, Validator>

/** A feed that lists papers by feed day; what it brings for the first time is unread. */
export interface DailyFeed {
  kind: 'daily'
  id: string
  /** Throws a Failure. */
  pages(day: FeedDay, known: Known): AsyncIterable<Page>
}

/** A feed that is an order over papers old and new: a ranking, or a list that is made anew now and then. */
export interface RankingFeed {
  kind: 'ranking'
  id: string
  /** Whether what comes new into it is unread, or what of it matches a topic; of its first answer, only what is of the last days. */
  followed?: boolean | 'topics'
  /** When it is worth asking again after an answer at the instant `now` (ms), which was the list of `day`. Absent: always. */
  nextAt?(now: number, day?: FeedDay): number
  /** `since`: the day of the last list that was taken in. Throws a Failure. */
  pages(known: Known, since?: FeedDay): AsyncIterable<Page>
}

export type Feed = DailyFeed | RankingFeed

/** What a source can tell of one paper when the reader asks. Each asks the network once, and throws a Failure. */
export interface AboutPapers {
  /** Models, datasets and Spaces that are linked to a paper. */
  linked(id: ArxivId): Promise<Linked>
}

/** A place papers come from. Its feeds are asked in the order given. */
export interface Source {
  id: string
  /** Match patterns of the hosts that must be allowed before it can be asked. */
  origins: string[]
  /** What it tells of a paper that others told of only fills in what they left out; a newer version's text is the exception. */
  fillsIn?: boolean
  feeds: Feed[]
  about?: AboutPapers
  /** Tells of one paper by its id; undefined when the source does not know it. Throws a Failure. */
  paper?(id: ArxivId): Promise<Paper | undefined>
  /** Tells of up to `most` papers that words bring up, the likeliest first. The words are sent: only where the reader asked. Throws a Failure. */
  search?(words: string, most: number): Promise<Paper[]>
}

/** What the reader's settings say about sources. */
export interface SourceSettings {
  /** Hugging Face's address or a mirror's, without a slash at the end. */
  baseUrl: string
  /** The feeds that the reader added; each source makes those whose ids begin with its own. */
  feeds: FeedChoice[]
}

/** What a source's folder offers to the registry. It may have no feeds while the reader has chosen none. */
export type CreateSource = (http: Http, settings: SourceSettings, now: () => number) => Source
