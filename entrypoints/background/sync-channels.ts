import { type AccountArea, createBrowserAccount } from '@/utils/exchange/account/browser-account'
import { createSwitch } from '@/utils/exchange/account/switch'
import { createAccounts } from '@/utils/exchange/webdav/account'
import { DavProblem } from '@/utils/exchange/webdav/problem'
import { withPassphrase } from '@/utils/exchange/webdav/sealed'
import { createDav, type DavDeps } from '@/utils/exchange/webdav/webdav'
import { originPattern } from '@/utils/papers/links'
import type { KeptArea } from '@/utils/storage-area'
import type { Channel } from './syncing'

interface Deps extends DavDeps {
  /** Where it is kept what the reader uses. */
  area: KeptArea
  /** The browser's account, where it has one. */
  account: AccountArea | undefined
  allowed: (origins: string[]) => Promise<boolean>
  now: () => number
}

/** The ways to the reader's other machines: their own server, and the browser's account. */
export function syncChannels({ area, account, allowed, now, ...dav }: Deps): Channel[] {
  const accounts = createAccounts(area)
  const browsers = createSwitch(area)
  let left = 0
  return [
    {
      async open() {
        const server = await accounts.read()
        if (!server) return undefined
        if (!(await allowed([originPattern(server.url)]))) throw new DavProblem('permission')
        return withPassphrase(createDav(server, dav), server.passphrase, accounts.seals)
      },
      state: accounts.state,
      tell: accounts.tell,
    },
    {
      async open() {
        if (!account || !(await browsers.read())) return undefined
        return createBrowserAccount(account, now, (marks) => {
          left = marks
        })
      },
      state: browsers.state,
      tell: (state) => browsers.tell({ ...state, ...(left > 0 && { left }) }),
    },
  ]
}
