import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createToastSlice } from '@/components/store/toast'
import type { Undoable } from '@/utils/library/records'

const undo: Undoable = { key: 1, at: 0, deed: { kind: 'save', id: '2606.00001' } }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('is there for eight seconds', () => {
  const { toast, show } = createToastSlice()
  show({ text: 'Saved', undo })
  vi.advanceTimersByTime(7_999)
  expect(toast.value).toMatchObject({ text: 'Saved' })
  vi.advanceTimersByTime(1)
  expect(toast.value).toBeUndefined()
})

it('stays while it is pointed at or in focus, and eight seconds from when it is neither', () => {
  const { toast, show, hold, release } = createToastSlice()
  show({ text: 'Saved', undo })
  hold('pointer')
  hold('focus')
  vi.advanceTimersByTime(60_000)
  release('pointer')
  vi.advanceTimersByTime(60_000)
  expect(toast.value).toBeDefined()
  release('focus')
  vi.advanceTimersByTime(7_999)
  expect(toast.value).toBeDefined()
  vi.advanceTimersByTime(1)
  expect(toast.value).toBeUndefined()
})

it('that replaces one pointed at stays as well', () => {
  const { toast, show, hold } = createToastSlice()
  show({ text: 'Saved', undo })
  hold('pointer')
  show({ text: 'Read', undo })
  vi.advanceTimersByTime(60_000)
  expect(toast.value).toMatchObject({ text: 'Read' })
})

it('whose button went with the one in focus goes in its time', () => {
  const { toast, show, hold } = createToastSlice()
  show({ text: 'Saved', undo })
  hold('focus')
  show({ text: 'Undone' })
  vi.advanceTimersByTime(8_000)
  expect(toast.value).toBeUndefined()
})

it('that was taken away leaves nothing held for the next', () => {
  const { toast, show, hold, hide } = createToastSlice()
  show({ text: 'Saved', undo })
  hold('pointer')
  hide()
  show({ text: 'Read', undo })
  vi.advanceTimersByTime(8_000)
  expect(toast.value).toBeUndefined()
})
