import type { Signal } from '@preact/signals'
import type { Library } from '@/utils/library/library'
import type { ArxivId } from '@/utils/papers/arxiv-id'
import type { FeedDay } from '@/utils/papers/feed-day'
import type { Linked } from '@/utils/papers/linked'
import type { Settings } from '@/utils/settings'
import type { Topic } from '@/utils/topics'
import type { Sought } from './sought'
import type { Status } from './status'

/** A key that the browser itself listens to, as it writes it; empty where none is set. */
export interface BrowserKey {
  /** What it does; empty for opening the popup. */
  name: string
  key: string
}

interface BrowserKeys {
  browserKeys(): Promise<BrowserKey[]>
  /** Opens the page on which the browser lets them be changed. */
  openBrowserKeys(): Promise<void>
}

/** What pages can do only through the browser or the background. */
export interface Outside {
  /** Opens a paper where the settings say. */
  open(id: string, behind: boolean): Promise<void>
  openLink(url: string, behind: boolean): Promise<void>
  /** `since`: what arrived after this instant (ms) is New there too. `place`: where it opens, as text. */
  openReader(since: number, place: string): Promise<void>
  /** Must come first in a click. The popup makes room for it. */
  openSidePanel(): Promise<void>
  /** The page made for reading a day in five minutes. */
  openDigest(day: FeedDay): Promise<void>
  openSettings(): Promise<void>
  /** Polls now; resolves when it is over, well or not. */
  poll(): Promise<void>
  /** Polls if what is stored is no longer fresh. */
  freshen(): Promise<void>
  fetchDay(day: FeedDay): Promise<void>
  /** Asks Hugging Face what is linked to a paper. Throws a Failure. */
  linked(id: ArxivId): Promise<Linked>
  /** The reader's topics, as they are from now on. */
  topics(): Promise<Signal<Topic[]>>
  /** Stores changes of the settings; they hold from then on, everywhere. */
  change(changes: Partial<Settings>): Promise<void>
  /** Gives what knows of the keys that the browser itself listens to. */
  browserKeys(): Promise<BrowserKeys>
  /** The page in front of the popup, where the browser lets us know of it. */
  page(): Promise<{ url: string; title?: string } | undefined>
  /** Fetches the text of a paper saved by its id; how that went is written down with the paper. */
  fetchPaper(id: ArxivId): Promise<void>
  /** Asks the reader to let us ask arXiv, then does the same. Must come first in a click. */
  fetchFromArxiv(id: ArxivId): Promise<void>
  /** Asks Hugging Face for a title, which is sent: only where the reader pressed what says so. */
  findPaper(title: string): Promise<ArxivId | undefined>
  /** Sends a search to Hugging Face: only where the reader pressed what says so. Gives what it found, best first. */
  search(query: string): Promise<ArxivId[]>
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
  /** Whether an order is being learned from what the reader does; until then another is shown. */
  learning: Signal<boolean>
  /** What is known of the search in front; undefined in another view. */
  sought: Signal<Sought | undefined>
  /** The feed day that is current. */
  today: () => FeedDay
  now: () => number
}
