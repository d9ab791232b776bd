/** Nearer than this to where it began it is a press, px. */
const THRESHOLD = 4
/** This near to its edge, what is scrolled begins to scroll, px. */
const EDGE = 40
const SCROLL_STEP = 8

export interface Drag {
  /** At each move, and while it scrolls: where the pointer is, px in the viewport. */
  onMove(x: number, y: number): void
  /** `dropped`: let go, not given up. */
  onEnd(dropped: boolean): void
  /** Scrolls when the pointer comes near its edge. */
  scroller?: Element | null
}

/** Follows a press that becomes a drag, until the pointer is let go or Escape gives it up. A mere press stays one. */
export function followDrag(down: PointerEvent, { onMove, onEnd, scroller }: Drag): void {
  const grip = down.currentTarget as HTMLElement
  if (down.button !== 0 || !down.isPrimary) return
  const ending = new AbortController()
  const { signal } = ending
  let last = down
  let dragging = false

  function move(event: PointerEvent): void {
    last = event
    dragging ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= THRESHOLD
    if (dragging) onMove(event.clientX, event.clientY)
  }

  function scroll(): void {
    if (signal.aborted || !scroller) return
    const { top, bottom } = scroller.getBoundingClientRect()
    const by = last.clientY < top + EDGE ? -SCROLL_STEP : last.clientY > bottom - EDGE ? SCROLL_STEP : 0
    if (dragging && by) {
      scroller.scrollBy({ top: by })
      onMove(last.clientX, last.clientY)
    }
    requestAnimationFrame(scroll)
  }

  function end(dropped: boolean): void {
    if (signal.aborted) return
    ending.abort()
    if (!dragging) return
    // The click that follows is of no button.
    const ignore = (event: Event) => event.stopPropagation()
    grip.addEventListener('click', ignore, { capture: true })
    setTimeout(() => grip.removeEventListener('click', ignore, { capture: true }))
    onEnd(dropped)
  }

  grip.setPointerCapture(down.pointerId)
  grip.addEventListener('pointermove', move, { signal })
  grip.addEventListener('pointerup', () => end(true), { signal })
  grip.addEventListener('pointercancel', () => end(false), { signal })
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(false)
    },
    { signal, capture: true },
  )
  scroll()
}
