import type { Signal } from '@preact/signals'
import type { SwitchState } from '@/utils/exchange/account/switch'
import type { Removals } from '@/utils/exchange/merge/synchronise'
import type { Account, SyncState } from '@/utils/exchange/webdav/account'

/** What the section about the reader's own server works with. */
export interface SyncOutside {
  /** Undefined while there is none. */
  account: Signal<Account | undefined>
  state: Signal<SyncState>
  /** Asks the reader to let us ask the host, keeps the account and syncs; false when they will not. Must come first in a click. */
  connect(account: Account): Promise<boolean>
  /** Forgets the account. What is here, and what is there, stays. */
  disconnect(): Promise<void>
  /** Not every browser keeps a storage in its account. */
  hasBrowserAccount: boolean
  /** Whether the browser's account is used, and how that went. */
  inBrowser: Signal<boolean>
  browserState: Signal<SwitchState>
  useBrowser(on: boolean): Promise<void>
  /** Syncs now. How it went is in `state`. */
  sync(removals?: Removals): Promise<void>
  /** Ms since the epoch. */
  now(): number
}
