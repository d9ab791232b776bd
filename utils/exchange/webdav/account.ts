import { parseBaseUrl } from '@/utils/settings'
import type { KeptArea } from '@/utils/storage-area'
import type { Synced } from '../merge/synchronise'
import type { DavProblemKind } from './problem'
import type { Server } from './webdav'

/** A reader's own server, and what seals the file there; empty for nothing. Kept on this machine alone. */
export interface Account extends Server {
  passphrase: string
}

/** How the last time went. */
export interface SyncState {
  /** When it last went well, ms. */
  doneAt?: number
  /** What it came to; absent after a failure, but for a question that is not answered yet. */
  last?: Synced
  problem?: { kind: DavProblemKind | 'backup' | 'storage'; status?: string }
}

export const ACCOUNT_KEY = 'syncAccount'
export const SYNC_STATE_KEY = 'syncState'
const SEALED_KEY = 'syncSealed'

/** The address of a folder that a reader typed: https, or http on this machine. Undefined when it is none. */
export function parseFolder(typed: string): string | undefined {
  const address = parseBaseUrl(typed)
  return address && `${address}/`
}

/** Where the account and the state are kept: in `storage.local`, never in a backup. */
export function createAccounts(area: KeptArea) {
  const record = async (key: string) => ((await area.get(key))[key] ?? {}) as Record<string, unknown>
  return {
    async read(): Promise<Account | undefined> {
      const { url, user, password, passphrase } = await record(ACCOUNT_KEY)
      const folder = typeof url === 'string' ? parseFolder(url) : undefined
      const text = (value: unknown) => (typeof value === 'string' ? value : '')
      if (!folder) return undefined
      return { url: folder, user: text(user), password: text(password), passphrase: text(passphrase) }
    },
    async write(account: Account): Promise<void> {
      // Another server, or the same anew: what is there may be open until it is written.
      await area.remove(SEALED_KEY)
      await area.set({ [ACCOUNT_KEY]: account })
    },
    async remove(): Promise<void> {
      await area.remove(ACCOUNT_KEY)
      await area.remove(SYNC_STATE_KEY)
      await area.remove(SEALED_KEY)
    },
    state: async (): Promise<SyncState> => (await record(SYNC_STATE_KEY)) as SyncState,
    /** Whether the file there was ever seen sealed. */
    seals: {
      seen: async (): Promise<boolean> => (await area.get(SEALED_KEY))[SEALED_KEY] === true,
      note: (): Promise<void> => area.set({ [SEALED_KEY]: true }),
    },
    tell: (state: SyncState): Promise<void> => area.set({ [SYNC_STATE_KEY]: state }),
  }
}
