import { followDrag } from '@/components/ui/follow-drag'

/** What makes the button of a list one that moves it: dragged, or by Alt and an arrow key. */
export function moveChip(id: string, move: (id: string, steps: number) => Promise<unknown>) {
  async function moveBy(steps: number): Promise<void> {
    if (!steps) return
    await move(id, steps)
    // Moved within the page, it has lost the focus.
    requestAnimationFrame(() =>
      chips()
        .find(({ dataset }) => dataset.list === id)
        ?.focus(),
    )
  }

  return {
    onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const later = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
      const earlier = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
      const step = { [earlier]: -1, ArrowUp: -1, [later]: 1, ArrowDown: 1 }[event.key]
      if (!step) return
      event.preventDefault()
      event.stopPropagation()
      void moveBy(step)
    },

    onPointerDown(down: PointerEvent) {
      const chip = down.currentTarget as HTMLElement
      // A finger that moves over them scrolls the page.
      if (down.pointerType === 'touch') return
      let target: HTMLElement | undefined
      followDrag(down, {
        onMove(x, y) {
          chip.dataset.dragging = ''
          delete target?.dataset.drop
          target = chips().find((each) => each !== chip && within(each, x, y))
          if (target) target.dataset.drop = ''
        },
        onEnd(dropped) {
          delete chip.dataset.dragging
          delete target?.dataset.drop
          const all = chips()
          // It takes the place of the one that it is dropped on.
          if (dropped && target) void moveBy(all.indexOf(target) - all.indexOf(chip))
        },
      })
    },
  }
}

function chips(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('nav [data-list]')]
}

function within(element: HTMLElement, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x >= left && x <= right && y >= top && y <= bottom
}
