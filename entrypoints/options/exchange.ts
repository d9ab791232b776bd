import type { Signal } from '@preact/signals'
import type { ExchangeOutside } from '@/components/exchange/outside'
import { browser } from '@/utils/browser'
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
      const { readBackup, createBringing, createRestore } = await import('./backup')
      const backup = await readBackup(file)
      const bring = createBringing(library.database, now, library.announce)
      const restore = createRestore({ database: library.database, bring, undo: library.undo, topics, settings })
      const proposal = await restore.propose(backup)
      return { ...proposal, madeAt: backup.madeAt, restore: (options) => restore.apply(backup, options) }
    },
  }
}
