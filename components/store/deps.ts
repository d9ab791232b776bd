import type { Signal } from '@preact/signals'
import type { Library } from '@/utils/library/library'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Linked } from '@/utils/papers/linked'
import type { Settings } from '@/utils/settings'
import type { Status } from './status'

/** What pages can do only through the browser or the background. */
export interface Outside {
  /** Opens a paper where the settings say. */
  open(id: string, behind: boolean): Promise<void>
  openLink(url: string, behind: boolean): Promise<void>
  /** `since`: what arrived after this instant (ms) is New there too. */
  openReader(since: number): Promise<void>
  /** Must come first in a click. The popup makes room for it. */
  openSidePanel(): Promise<void>
  openSettings(): Promise<void>
  /** Polls now; resolves when it is over, well or not. */
  poll(): Promise<void>
  /** Polls if what is stored is no longer fresh. */
  freshen(): Promise<void>
  fetchDay(day: FeedDay): Promise<void>
  /** Asks Hugging Face what is linked to a paper. Throws a Failure. */
  linked(id: ArxivId): Promise<Linked>
  /** The reader has taken note of what happened while nobody was looking. */
  dismissNotice(): Promise<void>
  /** Asks the reader to let us ask the source again. Must come first in a click. */
  allow(): Promise<void>
}

export interface StoreDeps {
  library: Library
  settings: Signal<Settings>
  status: Signal<Status>
  outside: Outside
  /** The feed day that is current. */
  today: () => FeedDay
  now: () => number
}
