import type { Signal } from '@preact/signals'
import type { ExchangeOutside, Offered } from '@/components/exchange/outside'
import { browser } from '@/utils/browser'
import type { Backup } from '@/utils/exchange/backup/backup'
import type { CountedList } from '@/utils/library/glance'
import type { Library } from '@/utils/library/library'
import type { SettingsStore } from '@/utils/settings'
import { createTopicStore } from '@/utils/topics'

interface ExchangeDeps {
  library: Library
  settings: SettingsStore
  lists: Signal<CountedList[]>
}

/** What takes out and brings back. Its code is fetched when it is first used. */
export function startExchange({ library, settings, lists }: ExchangeDeps): ExchangeOutside {
  const topics = createTopicStore(browser.storage.local)
  const now = () => Date.now()

  /** What a backup would do, and the way to have it done. */
  async function propose(backup: Backup): Promise<Offered> {
    const { createBringing, createRestore, createSnapshots } = await import('./backup')
    const bring = createBringing(library.database, now, library.announce)
    const restore = createRestore({ database: library.database, bring, undo: library.undo, topics, settings })
    const proposal = await restore.propose(backup)
    return {
      ...proposal,
      madeAt: backup.madeAt,
      async restore(options) {
        await createSnapshots(browser.storage.local, now).take(await library.database(), 'restore')
        return restore.apply(backup, options)
      },
    }
  }

  return {
    now,
    lists,
    async find(source) {
      const { findPapers, linksIn, unpack } = await import('./import')
      return findPapers(typeof source === 'string' ? source : await unpack(source), linksIn)
    },
    async importInto(papers, into) {
      return (await import('./import')).createImporting({ library, now })(papers, into)
    },
    async exportPapers() {
      const { openExport } = await import('@/components/exchange/open-export')
      await openExport({ library, view: { kind: 'saved' }, now })
    },
    async backup() {
      const { makeBackup, pack } = await import('./backup')
      const made = await makeBackup(await library.database(), {
        at: now(),
        by: browser.runtime.getManifest().version,
        topics: (await topics.read()).topics,
        settings: { ...(await settings.read()) },
      })
      return pack(made)
    },
    async offer(file) {
      const { readBackup } = await import('./backup')
      return propose(await readBackup(file))
    },
    snapshots: async () => (await import('./backup')).createSnapshots(browser.storage.local, now).list(),
    async offerSnapshot({ key, at }) {
      const { createSnapshots, pack, readBackup, toBackup } = await import('./backup')
      const contents = await createSnapshots(browser.storage.local, now).read(key)
      // Checked as a file from elsewhere is: it may have been kept by another version.
      return contents && propose(await readBackup(await pack(toBackup(contents, at))))
    },
  }
}
