import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '@/components/store/context'
import { reorderable } from '@/components/store/reorderable'
import { followDrag } from '@/components/ui/follow-drag'
import { IconButton } from '@/components/ui/IconButton'
import { t } from '@/utils/i18n'
import './Grip.css'

type Side = 'above' | 'below'

const ARTICLES = '[role="feed"] > article'

/** What moves a paper within its list, where that is shown in its own order. */
export function Grip({ id }: { id: string }) {
  const { feed } = useStore()
  return reorderable(feed.view.value) ? <Handle id={id} /> : null
}

/** Moves a paper: dragged, or by the arrow keys, here or with Alt anywhere in the paper. */
function Handle({ id }: { id: string }) {
  const { actions } = useStore()
  const place = useRef<HTMLSpanElement>(null)

  async function step(by: 1 | -1) {
    const before = document.activeElement as HTMLElement | null
    await actions.stepPaper(id, by)
    // Moved within the page, it has lost the focus.
    requestAnimationFrame(() => {
      before?.focus({ preventScroll: true })
      before?.closest('article')?.scrollIntoView({ block: 'nearest' })
    })
  }

  useEffect(() => {
    const article = place.current?.closest('article')
    function onKeyDown(event: KeyboardEvent) {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
      const here = place.current?.contains(event.target as Node)
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      if (!by || typing || event.ctrlKey || event.metaKey || !(event.altKey || here)) return
      event.preventDefault()
      event.stopPropagation()
      void step(by)
    }
    article?.addEventListener('keydown', onKeyDown)
    return () => article?.removeEventListener('keydown', onKeyDown)
  }, [id])

  function drag(down: PointerEvent) {
    const moving = place.current?.closest('article')
    if (!moving) return
    let target: { article: HTMLElement; side: Side } | undefined
    followDrag(down, {
      scroller: moving.closest('[role="tabpanel"]'),
      onMove(x, y) {
        moving.dataset.dragging = ''
        delete target?.article.dataset.drop
        target = targetAt(x, y, moving)
        if (target) target.article.dataset.drop = target.side
      },
      onEnd(dropped) {
        delete moving.dataset.dragging
        delete target?.article.dataset.drop
        const { paper } = target?.article.dataset ?? {}
        if (dropped && target && paper) void actions.dropPaper(id, target.side, paper)
      },
    })
  }

  return (
    <span ref={place}>
      <IconButton
        icon="grip"
        label={t('reorder')}
        title={t('reorder_hint')}
        data-action="reorder"
        onPointerDown={drag}
      />
    </span>
  )
}

/** The paper under the pointer, other than the one that moves, and whether its upper half or its lower. */
function targetAt(x: number, y: number, moving: HTMLElement) {
  // A toast may lie over it.
  const [article] = document.elementsFromPoint(x, y).flatMap((each) => each.closest<HTMLElement>(ARTICLES) ?? [])
  if (!article || article === moving) return undefined
  const { top, height } = article.getBoundingClientRect()
  return { article, side: y < top + height / 2 ? ('above' as const) : ('below' as const) }
}
