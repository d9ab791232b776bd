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

export type ToastSlice = ReturnType<typeof createToastSlice>

/** The one line that says what has just happened. */
export function createToastSlice() {
  const toast = signal<Toast | undefined>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    toast.value = undefined
  }
  /** Stays while the reader points at it or has it in focus. */
  function hold(): void {
    clearTimeout(timer)
  }
  function release(): void {
    clearTimeout(timer)
    timer = setTimeout(hide, SHOWN_FOR_MS)
  }
  function show(shown: Toast): void {
    toast.value = shown
    release()
  }

  return { toast, show, hold, release }
}
