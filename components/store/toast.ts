import { signal } from '@preact/signals'
import type { Undoable } from '@/utils/library/records'
import { SECOND } from '@/utils/time'

/** Long enough to read it and to reach for Undo, ms. */
const SHOWN_FOR_MS = 8 * SECOND

export interface Toast {
  /** Says what was done, in the reader's words. */
  text: string
  /** Present where it can be undone. */
  undo?: Undoable
}

/** What keeps a toast from going. */
type Hold = 'pointer' | 'focus'

export type ToastSlice = ReturnType<typeof createToastSlice>

/** The one line that says what has just happened. */
export function createToastSlice() {
  const toast = signal<Toast | undefined>()
  const holds = new Set<Hold>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    holds.clear()
    toast.value = undefined
  }
  /** Stays while the reader points at it or has it in focus. */
  function hold(by: Hold): void {
    holds.add(by)
    clearTimeout(timer)
  }
  /** The time begins anew once nothing holds it any more. */
  function release(by: Hold): void {
    holds.delete(by)
    wait()
  }
  function wait(): void {
    clearTimeout(timer)
    if (holds.size === 0) timer = setTimeout(hide, SHOWN_FOR_MS)
  }
  function show(shown: Toast): void {
    toast.value = shown
    // What held the last one's button may be gone with it.
    if (!shown.undo) holds.delete('focus')
    wait()
  }

  return { toast, show, hide, hold, release }
}
