import type { Signal } from '@preact/signals'
import { Failure } from '@/utils/errors'
import { t } from '@/utils/i18n'
import type { Undoable } from '@/utils/library/records'
import { deedText } from '../deed-text'
import type { StoreDeps } from '../deps'
import type { FeedSlice } from '../feed'
import type { ToastSlice } from '../toast'

export interface ActionDeps extends StoreDeps {
  feed: FeedSlice
  toast: ToastSlice
  busy: Signal<boolean>
  openedBefore: Signal<number>
}

export type Kit = ReturnType<typeof createKit>

/** What all actions are made with: what they act on, and how it is told how that went. */
export function createKit(deps: ActionDeps) {
  const { settings, toast, busy, now } = deps

  function offerUndo(undo: Undoable | undefined): void {
    if (undo) toast.show({ text: deedText(undo.deed), undo })
  }

  /** An action whose failure is told; it gives undefined then. */
  function told<A extends unknown[], R>(act: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R | undefined> => {
      try {
        return await act(...args)
      } catch (error) {
        console.error('Offprint:', error)
        // What the store refused is about what was done; everything else is about the network.
        const named = error instanceof Failure && error.kind !== 'storage'
        toast.show({ text: named ? await wordsOf(error) : t('action_failed') })
        return undefined
      }
    }
  }

  async function wordsOf(failure: Failure): Promise<string> {
    const { failureText } = await import('../failure-text')
    return failureText(failure, { now: now(), baseUrl: settings.value.baseUrl })
  }

  async function whileBusy(work: () => Promise<void>): Promise<void> {
    busy.value = true
    try {
      await work()
    } finally {
      busy.value = false
    }
  }

  return { ...deps, told, offerUndo, whileBusy }
}
